package org.doorstep.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.place.PlaceWords.Lead;
import org.jspecify.annotations.Nullable;

/// Reads the places in what somebody wrote: postcodes however typed, towns and suburbs, areas, and
/// the landmarks of the directory.
///
/// A pure function of its arguments, safe for any number of threads; it never throws, whatever
/// the text.
public final class PlaceReader {

    private static final int LONGEST_TEXT = 2000;

    private final Gazetteer gazetteer;
    private final Landmarks landmarks;
    private final PlaceWords words = new PlaceWords();
    private final PostcodeSpotter postcodes;
    private final NameSpotter names;

    public PlaceReader(Gazetteer gazetteer, Landmarks landmarks) {
        this.gazetteer = gazetteer;
        this.landmarks = landmarks;
        postcodes = new PostcodeSpotter(gazetteer);
        names = new NameSpotter(gazetteer, words, postcodes);
    }

    /// The places in a message, in the order they stand.
    ///
    /// @param around where the asker or the directory is, to tell namesakes apart, or null
    public List<PlaceReading> read(String text, @Nullable Point around) {
        return readings(new Tokens(cut(text)), around, false);
    }

    /// As [#read], for the answer to "where are you?": a name that fills the message is a place
    /// even where it is also a word.
    public Optional<PlaceReading> readAnswer(String text, @Nullable Point around) {
        Tokens tokens = new Tokens(cut(text));
        List<PlaceReading> found = readings(tokens, around, false);
        if (found.isEmpty() && tokens.count() <= 4) {
            found = readings(tokens, around, true);
        }
        return meant(found);
    }

    /// The first that is certain, else the first where she may be, else the first.
    private static Optional<PlaceReading> meant(List<PlaceReading> found) {
        return found.stream()
                .filter(PlaceReading::certain)
                .findFirst()
                .or(() -> found.stream().filter(r -> !r.elsewhere()).findFirst())
                .or(() -> found.stream().findFirst());
    }

    /// Whether a lower-case word is hardly anything but a town whose name slipped, "invernes", so
    /// that nobody should mend it to another word.
    public boolean nearlyPlace(String word, @Nullable Point around) {
        return names.nearlyPlace(word, around);
    }

    /// What to say to somebody who gave a postcode that no open data cover, or that is none.
    public Optional<String> noteOnPostcode(String text) {
        Tokens tokens = new Tokens(cut(text));
        for (int at = 0; at < tokens.count(); at++) {
            for (int to = Math.min(tokens.count(), at + 2); to > at; to--) {
                String note = tokens.joined(at, to) ? note(tokens.typed(at, to)) : null;
                if (note != null) {
                    return Optional.of(note);
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable String note(String typed) {
        Postcode postcode = Postcode.parse(typed).orElse(null);
        if (postcode == null) {
            return null;
        }
        return switch (gazetteer.lookUp(postcode)) {
            case PostcodeAnswer.Found _ -> null;
            case PostcodeAnswer.NotCovered(String note) ->
                    postcode.unit() != null || postcode.area().equals("BT") ? note : null;
            case PostcodeAnswer.Unknown(String note) -> postcode.unit() == null ? null : note;
        };
    }

    private List<PlaceReading> readings(Tokens tokens, @Nullable Point around, boolean led) {
        List<Spot> spots = new ArrayList<>();
        List<PlaceReading> readings = new ArrayList<>();
        int at = 0;
        while (at < tokens.count()) {
            int lead = words.leadLength(tokens, at);
            Spot spot = led ? answer(tokens, at, around) : spot(tokens, at, lead, around);
            if (spot == null && lead > 0) {
                lead = 0;
                spot = spot(tokens, at, 0, around);
            }
            if (spot == null) {
                at++;
                continue;
            }
            if (!between(tokens, spots, readings, spot)) {
                spots.add(spot);
                readings.add(reading(tokens, lead > 0 ? at : spot.from(), spot));
            }
            at = spot.to();
        }
        return new Meant(tokens, spots, around).of(readings);
    }

    private @Nullable Spot answer(Tokens tokens, int at, @Nullable Point around) {
        return names.find(tokens, at, Lead.NEAR, false, true, around);
    }

    private @Nullable Spot spot(Tokens tokens, int at, int leadLength, @Nullable Point around) {
        Lead lead = leadLength == 0 ? leadBefore(tokens, at) : words.lead(tokens, at, leadLength);
        int from = at + leadLength;
        boolean article = tokens.key(from).equals("the") && tokens.joined(from, from + 2);
        int name = article ? from + 1 : from;
        if (name >= tokens.count() || !tokens.joined(at, name + 1)) {
            return null;
        }
        Spot code = article ? null : postcodes.find(tokens, name, lead, around);
        if (code != null) {
            return code;
        }
        boolean alone = leadLength == 0 && at == 0 && tokens.count() <= 3;
        Place before = leadLength == 0 && at > 0 ? postcodes.district(tokens, at - 1) : null;
        Point near = before == null ? around : before.point();
        Spot named = article ? names.find(tokens, from, lead, false, false, near) : null;
        if (named == null) {
            named = names.find(tokens, name, lead, article, alone, near);
        }
        Spot withCode = named == null ? null : joinPostcode(tokens, named);
        if (withCode != null) {
            return withCode;
        }
        return landmark(tokens, name, lead != Lead.NONE || article, named, around);
    }

    /// "or" and "and" carry a preposition on: near Bow or Bath.
    private Lead leadBefore(Tokens tokens, int at) {
        String before = tokens.key(at - 1);
        boolean carries = before.equals("or") || before.equals("and");
        return carries && at >= 3 && words.leadLength(tokens, at - 3) == 1
                ? words.lead(tokens, at - 3, 1)
                : Lead.NONE;
    }

    /// A whole postcode behind a name says it better than the name: "Mile End E3 4AB".
    private @Nullable Spot joinPostcode(Tokens tokens, Spot named) {
        if (named.to() >= tokens.count()
                || tokens.gap(named.to()).compareTo(Tokens.Gap.COMMA) > 0) {
            return null;
        }
        Spot code = postcodes.find(tokens, named.to(), Lead.NONE);
        return code == null || code.place().precision() == Precision.DISTRICT
                ? null
                : new Spot(named.from(), code.to(), code.place(), List.of(), true);
    }

    private @Nullable Spot landmark(
            Tokens tokens, int at, boolean loosely, @Nullable Spot named, @Nullable Point around) {
        Landmarks.Found found = landmarks.find(tokens, at, loosely, around);
        if (found == null || (named != null && named.to() - at >= found.words())) {
            return named;
        }
        Landmark landmark = found.landmark();
        Place place = new Place(landmark.name(), landmark.point(), Precision.PLACE, 0, null);
        return new Spot(at, at + found.words(), place, List.of(), loosely);
    }

    /// Makes "between Bow and Mile End" the middle of the two; says whether it did.
    private static boolean between(
            Tokens tokens, List<Spot> spots, List<PlaceReading> readings, Spot second) {
        Spot first = spots.isEmpty() ? null : spots.getLast();
        boolean both =
                first != null
                        && tokens.key(first.from() - 1).equals("between")
                        && tokens.key(first.to()).equals("and")
                        && second.from() == first.to() + 1;
        if (first == null || !both) {
            return false;
        }
        Point a = first.place().point();
        Point b = second.place().point();
        Point middle = new Point((a.lat() + b.lat()) / 2, (a.lon() + b.lon()) / 2);
        String name = first.place().name() + " and " + second.place().name();
        Place place = new Place(name, middle, Precision.PLACE, a.metresTo(b) / 2, null);
        Spot joined = new Spot(first.from(), second.to(), place, List.of(), true);
        spots.set(spots.size() - 1, joined);
        readings.set(readings.size() - 1, reading(tokens, first.from() - 1, joined));
        return true;
    }

    private static PlaceReading reading(Tokens tokens, int from, Spot spot) {
        return new PlaceReading(
                tokens.start(from),
                tokens.end(spot.to() - 1),
                spot.place(),
                spot.others(),
                spot.certain());
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
