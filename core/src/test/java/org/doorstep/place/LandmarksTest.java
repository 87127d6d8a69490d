package org.doorstep.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LandmarksTest {

    private static final Point HERE = new Point(51.5, -0.1);

    private static Landmarks of(String... names) {
        List<Landmark> all = new ArrayList<>();
        for (String name : names) {
            all.add(new Landmark(name, HERE));
        }
        return new Landmarks(all);
    }

    @Test
    void a_generic_word_may_be_left_unsaid() {
        Landmarks landmarks = of("Royal London Hospital");
        Landmarks.Found found = landmarks.find(new Tokens("royal london"), 0, true, null);
        assertNotNull(found);
        assertEquals(2, found.words());
        assertNull(landmarks.find(new Tokens("royal london"), 0, false, null));
        assertNull(landmarks.find(new Tokens("royal"), 0, true, null));
    }

    @Test
    void a_landmark_of_generic_words_alone_is_none() {
        assertNull(of("Community Centre").find(new Tokens("community centre"), 0, true, null));
    }

    @Test
    void the_nearest_of_one_name_is_meant() {
        Point far = new Point(55, -3);
        Landmarks landmarks =
                new Landmarks(
                        List.of(
                                new Landmark("Salvation Hall", far),
                                new Landmark("Salvation Hall", HERE)));
        Landmarks.Found found = landmarks.find(new Tokens("salvation hall"), 0, true, HERE);
        assertNotNull(found);
        assertEquals(HERE, found.landmark().point());
    }

    @Test
    void a_hundred_thousand_are_as_quick_as_one() {
        List<Landmark> many = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            many.add(new Landmark("Saint Word" + i + " Hall", HERE));
            many.add(new Landmark("Name" + i + " Hall", HERE));
        }
        Landmarks landmarks = new Landmarks(many);
        long start = System.nanoTime();
        for (int i = 0; i < 1000; i++) {
            assertNotNull(landmarks.find(new Tokens("st word" + i + " hall"), 0, true, null));
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertEquals(true, millis < 1000, () -> millis + " ms for a thousand");
    }
}
