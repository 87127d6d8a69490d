package org.doorstep.knowledge;

import java.util.List;
import java.util.Optional;
import org.doorstep.place.Gazetteer;
import org.doorstep.place.Landmark;
import org.doorstep.place.Landmarks;
import org.doorstep.place.Place;
import org.doorstep.place.PlaceReader;
import org.doorstep.place.PlaceReading;
import org.doorstep.place.Point;
import org.doorstep.place.Postcode;
import org.doorstep.search.lucene.Lookups;
import org.doorstep.time.TimeReader;
import org.doorstep.understanding.ListingText;
import org.doorstep.understanding.SecondReading;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.Vocabulary;
import org.jspecify.annotations.Nullable;

/// What is known of places and words, apart from any listing: the gazetteer, the directory's own
/// landmarks, and the reader of messages. Landmarks may be learned anew while messages are read.
public final class Knowledge {

    private volatile Places places;
    private final Vocabulary vocabulary;
    private final Understanding understanding;

    /// Where things are: read together, replaced together.
    ///
    /// @param middle the middle of the directory, which settles namesakes; null without landmarks
    private record Places(Gazetteer gazetteer, PlaceReader reader, @Nullable Point middle) {

        static Places of(Gazetteer gazetteer, List<Landmark> landmarks) {
            return new Places(
                    gazetteer,
                    new PlaceReader(gazetteer, new Landmarks(landmarks)),
                    middle(landmarks));
        }

        private static @Nullable Point middle(List<Landmark> landmarks) {
            return landmarks.isEmpty() ? null : LandmarkFile.middle(landmarks);
        }
    }

    private Knowledge(Places places) {
        this.places = places;
        this.vocabulary = Vocabulary.load();
        this.understanding =
                new Understanding(vocabulary, new OnTheMap(), new TimeReader()::read, this::knows);
    }

    /// The knowledge of a gazetteer and a directory's landmarks.
    public static Knowledge of(Gazetteer gazetteer, List<Landmark> landmarks) {
        return new Knowledge(Places.of(gazetteer, landmarks));
    }

    /// The knowledge that ships, alone.
    public static Knowledge shipped() {
        return new Knowledge(Places.of(Gazetteer.shipped(), List.of()));
    }

    /// The reader of messages.
    public Understanding understanding() {
        return understanding;
    }

    /// Takes up the landmarks of a new index.
    public synchronized void learn(List<Landmark> landmarks) {
        places = Places.of(places.gazetteer(), landmarks);
    }

    /// Takes up another gazetteer.
    public synchronized void use(Gazetteer gazetteer, List<Landmark> landmarks) {
        places = Places.of(gazetteer, landmarks);
    }

    /// The places in a message, namesakes settled by where the directory is.
    private final class OnTheMap implements org.doorstep.understanding.Places {

        @Override
        public List<PlaceReading> read(String text, @Nullable Point around) {
            Places now = places;
            return now.reader().read(text, around == null ? now.middle() : around);
        }

        @Override
        public Optional<PlaceReading> answer(String text, @Nullable Point around) {
            Places now = places;
            return now.reader().readAnswer(text, around == null ? now.middle() : around);
        }

        @Override
        public Optional<String> unmapped(String text) {
            return places.reader().noteOnPostcode(text);
        }
    }

    private boolean knows(String word) {
        Places now = places;
        return !now.gazetteer().named(word).isEmpty()
                || now.reader().nearlyPlace(word, now.middle());
    }

    /// The place that words which are only a place mean.
    public Optional<Place> place(String words) {
        Places now = places;
        return now.reader().readAnswer(words, now.middle()).map(PlaceReading::place);
    }

    /// What the index asks when it is built.
    public Lookups lookups() {
        return lookups(SecondReading.NONE);
    }

    /// The same, with a second reading of what listings are about.
    public Lookups lookups(SecondReading second) {
        Places now = places;
        return new Lookups(
                postcode ->
                        Postcode.parse(postcode)
                                .flatMap(now.gazetteer()::postcode)
                                .map(Place::point),
                area -> now.reader().readAnswer(area, now.middle()).map(PlaceReading::place),
                listing -> vocabulary.topicsOf(listing, second),
                listing -> second.vector(ListingText.of(listing)));
    }
}
