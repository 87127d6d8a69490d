package org.doorstep.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.doorstep.time.SchoolHolidays.Holiday;
import org.doorstep.time.SchoolHolidays.Kind;
import org.junit.jupiter.api.Test;

class TimeReaderTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-24T10:00");
    private final TimeReader reader = new TimeReader();

    private String spans(String text) {
        return String.join(
                "|",
                reader.read(text, NOW).stream()
                        .map(r -> text.substring(r.start(), r.end()))
                        .toList());
    }

    @Test
    void spans_take_in_the_small_words_before_a_time() {
        assertEquals("tomorrow evening", spans("yoga near E3 tomorrow evening please"));
        assertEquals("on Saturdays", spans("Anything on Saturdays in Bow?"));
        assertEquals("from 2 till 4", spans("is it on from 2 till 4"));
        assertEquals("at 2", spans("E3 at 2"));
        assertEquals("on monday or on thursday", spans("chess on monday or on thursday."));
        assertEquals("at the weekend", spans("kids stuff at the weekend nr b16 9nx"));
        assertEquals("Tomorrow, after 6", spans("Tomorrow, after 6, near Bow"));
        assertEquals("any day but friday", spans("any day but friday is fine"));
        assertEquals("mondays are no good", spans("mondays are no good for me"));
    }

    @Test
    void spans_are_places_in_the_text_as_it_was_written() {
        assertEquals("TOMORROW EVENİNG".length(), "tomorrow evening".length());
        assertEquals("tomorrow", spans("İİİ ﬁ 𝒳 tomorrow İ"));
        assertEquals("New Year’s Day", spans("🎉 New Year’s Day 🎉"));
    }

    @Test
    void two_times_apart_are_two_readings_in_order() {
        assertEquals("tomorrow|friday", spans("tomorrow I am busy but friday I could come"));
    }

    @Test
    void a_calendar_of_school_holidays_gives_half_term_its_dates() {
        LocalDate from = LocalDate.parse("2027-02-15");
        LocalDate to = LocalDate.parse("2027-02-19");
        SchoolHolidays calendar =
                new SchoolHolidays(List.of(new Holiday(Kind.HALF_TERM, from, to)));
        TimeReader knowing = new TimeReader(calendar);
        assertEquals(
                "2027-02-15T00:00/2027-02-19T23:59",
                TimeReaderPhrasesTest.written(knowing.read("clubs in half term", NOW)));
        assertEquals(
                "2026-11-24T10:00/2027-02-14T23:59",
                TimeReaderPhrasesTest.written(knowing.read("in term time", NOW)));
        assertEquals(
                "note I do not know the school holidays here.",
                TimeReaderPhrasesTest.written(knowing.read("easter holidays", NOW)));
    }

    @Test
    void any_text_gets_ordered_readings_inside_it_and_the_same_twice() throws IOException {
        long seed = new Random().nextLong();
        System.out.println("TimeReaderTest seed " + seed);
        Random random = new Random(seed);
        List<String> words = words();
        for (int i = 0; i < 4000; i++) {
            LocalDateTime now = NOW.plusMinutes(random.nextInt(3 * 365 * 24 * 60));
            holds(message(words, random), now, seed);
        }
    }

    @Test
    void the_edges_of_time_and_very_long_texts_do_no_harm() throws IOException {
        List<String> words = words();
        for (String word : words) {
            holds(word, LocalDateTime.parse("2026-12-31T23:59:59"), 0);
            holds(word, LocalDateTime.parse("2028-02-29T00:00"), 0);
        }
        holds("on monday or ".repeat(2000), NOW, 0);
        holds("1".repeat(5000), NOW, 0);
        holds("99/99/9999 31/2/2027 30 feb 2027 29/2 at 25:61 in 99 weeks", NOW, 0);
    }

    private void holds(String text, LocalDateTime now, long seed) {
        String about = "seed " + seed + " at " + now + ": " + text;
        List<TimeReading> readings = reader.read(text, now);
        assertEquals(readings, reader.read(text, now), about);
        int last = 0;
        for (TimeReading reading : readings) {
            assertTrue(reading.start() >= last && reading.end() > reading.start(), about);
            assertTrue(reading.end() <= text.length(), about);
            last = reading.end();
            LocalDateTime from = LocalDateTime.MIN;
            for (Window window : reading.windows()) {
                assertTrue(!window.from().isBefore(from), "not sorted: " + about);
                assertTrue(window.instant() || window.to().isAfter(now), "over: " + about);
                from = window.from();
            }
        }
    }

    private static List<String> words() throws IOException {
        List<String> words = new ArrayList<>(List.of("\ud800", "‏", "٣", "½", "’", "2027", "at"));
        for (TimeReaderPhrasesTest.Phrase phrase : TimeReaderPhrasesTest.phrases("phrases.tsv")) {
            words.addAll(Arrays.asList(phrase.words().split(" ")));
            words.add(phrase.words());
        }
        return words;
    }

    private static String message(List<String> words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(9); n >= 0; n--) {
            if (random.nextInt(6) == 0) {
                text.appendCodePoint(random.nextInt(0x10FFFF));
            }
            text.append(words.get(random.nextInt(words.size())));
            text.append(random.nextInt(5) == 0 ? "" : " ");
            if (random.nextInt(8) == 0) {
                text.append(random.nextInt(3000)).append(",/-.:".charAt(random.nextInt(5)));
            }
        }
        return text.toString();
    }

    @Test
    void the_cost_of_a_message_is_printed() throws IOException {
        List<TimeReaderPhrasesTest.Phrase> phrases = TimeReaderPhrasesTest.phrases("phrases.tsv");
        long[] nanos = new long[0];
        for (int round = 0; round < 20; round++) {
            nanos =
                    phrases.stream()
                            .mapToLong(p -> nanos("can you tell me " + p.words(), p.now()))
                            .sorted()
                            .toArray();
        }
        System.out.printf(
                java.util.Locale.ROOT,
                "TimeReader: p50 %.1f us, p99 %.1f us a message%n",
                nanos[nanos.length / 2] / 1e3,
                nanos[nanos.length * 99 / 100] / 1e3);
        assertTrue(nanos.length > 0);
    }

    private long nanos(String text, LocalDateTime now) {
        long start = System.nanoTime();
        assertTrue(reader.read(text, now).size() < 9);
        return System.nanoTime() - start;
    }
}
