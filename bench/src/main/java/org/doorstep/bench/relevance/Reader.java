package org.doorstep.bench.relevance;

import java.util.List;
import java.util.Optional;
import org.doorstep.place.Gazetteer;
import org.doorstep.place.Landmarks;
import org.doorstep.place.PlaceReader;
import org.doorstep.place.PlaceReading;
import org.doorstep.place.Point;
import org.doorstep.time.TimeReader;
import org.doorstep.understanding.Places;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.Vocabulary;
import org.jspecify.annotations.Nullable;

/// A reader of messages that mends no spelling: to it every word might be the name of a place.
final class Reader {

    private Reader() {}

    static Understanding withoutSpelling(Directory directory) {
        return new Understanding(
                Vocabulary.load(), places(directory), new TimeReader()::read, _ -> true);
    }

    private static Places places(Directory directory) {
        PlaceReader reader =
                new PlaceReader(Gazetteer.shipped(), new Landmarks(directory.landmarks()));
        Point middle = directory.middle();
        return new Places() {
            @Override
            public List<PlaceReading> read(String text, @Nullable Point around) {
                return reader.read(text, around == null ? middle : around);
            }

            @Override
            public Optional<PlaceReading> answer(String text, @Nullable Point around) {
                return reader.readAnswer(text, around == null ? middle : around);
            }
        };
    }
}
