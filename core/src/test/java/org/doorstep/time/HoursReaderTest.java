package org.doorstep.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class HoursReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    @Test
    void reads_every_line_of_the_golden_table() throws IOException {
        List<String> wrong = new ArrayList<>();
        int lines = 0;
        for (String line : golden()) {
            String[] f = line.split("\t", -1);
            HoursReader.Hours read =
                    HoursReader.read(f[0].replace("\\n", "\n").replace("\\t", "\t"), TODAY);
            String expected = f[1].isEmpty() ? "" : notation(f[1]);
            String found =
                    read.schedules().stream()
                            .map(HoursReaderTest::notation)
                            .sorted()
                            .collect(Collectors.joining("; "));
            String left = String.join(" | ", read.notUnderstood());
            if (!expected.equals(found) || !left.equals(f.length > 2 ? f[2] : "")) {
                wrong.add(
                        f[0]
                                + "\n   expected "
                                + expected
                                + "\n   found    "
                                + found
                                + "\n   left     "
                                + left);
            }
            lines++;
        }
        assertTrue(lines >= 60, "only " + lines + " lines");
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void agrees_with_people_on_real_hours() throws IOException {
        Path root = Path.of(System.getProperty("doorstep.root", ".."));
        Path file =
                root.resolve("../shared/data/uk-warm-spaces-birmingham/opening_hours_pairs.json");
        Assumptions.assumeTrue(Files.exists(file), "no real hours beside the repository");
        JsonNode tests = new ObjectMapper().readTree(file.toFile()).get("tests");
        int exact = 0;
        int silent = 0;
        for (JsonNode test : tests) {
            String text = test.get("text").asText();
            HoursReader.Hours read = HoursReader.read(text, TODAY);
            TreeSet<String> expected = osm(test.get("good").asText());
            TreeSet<String> found = osm(read);
            if (expected.equals(found)) {
                exact++;
                continue;
            }
            boolean unsaid = read.notUnderstood().isEmpty();
            silent += unsaid ? 1 : 0;
            System.out.println((unsaid ? "WRONG " : "said  ") + text.replace("\n", "\\n"));
            System.out.println(
                    "      " + expected + "\n      " + found + " " + read.notUnderstood());
        }
        System.out.printf(
                "HoursReader: %d of %d exact, %d wrong without saying so%n",
                exact, tests.size(), silent);
        assertTrue(exact >= 0.95 * tests.size(), exact + " exact");
        assertTrue(silent <= 0.02 * tests.size(), silent + " wrong without saying so");
    }

    @Test
    void odd_input_never_throws() throws IOException {
        long seed = Long.getLong("doorstep.seed", new Random().nextLong());
        System.out.println("HoursReaderTest seed " + seed);
        Random random = new Random(seed);
        List<String> words = new ArrayList<>(List.of("&#99999;", "\u0130", "(", ")", "24/7", "99"));
        golden().forEach(l -> words.addAll(List.of(l.split("\t", -1)[0].split(" ", -1))));
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                text.append(words.get(random.nextInt(words.size())));
                text.append(random.nextInt(4) == 0 ? "" : " ");
            }
            HoursReader.read(text.toString(), TODAY);
        }
        HoursReader.read("Mon 9-5 ".repeat(100_000), TODAY);
        HoursReader.read("(".repeat(100_000), TODAY);
        HoursReader.read("", TODAY);
    }

    private static List<String> golden() throws IOException {
        try (InputStream in = HoursReaderTest.class.getResourceAsStream("hours.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .toList();
        }
    }

    /// "MO+TU 09:00-17:00" stands for one schedule on each of the days.
    private static String notation(String line) {
        TreeSet<String> all = new TreeSet<>();
        for (String one : line.split("; ", -1)) {
            int space = one.indexOf(' ');
            for (String day : one.substring(0, space).split("\\+", -1)) {
                all.add(day + one.substring(space));
            }
        }
        return String.join("; ", all);
    }

    private static String notation(Schedule s) {
        StringBuilder text = new StringBuilder();
        if (s.freq() == Schedule.Freq.ONCE) {
            text.append(s.dtstart());
        }
        text.append(s.byday().stream().map(HoursReaderTest::day).collect(Collectors.joining(",")));
        text.append(' ').append(s.opensAt() == null ? "?" : s.opensAt() + "-");
        text.append(s.closesAt() == null ? "" : s.closesAt().toString());
        text.append(s.interval() == 1 ? "" : " /" + s.interval());
        text.append(s.validFrom() == null ? "" : " from " + s.validFrom());
        text.append(s.validTo() == null ? "" : " to " + s.validTo());
        for (Schedule.Except e : s.except()) {
            text.append(
                    switch (e) {
                        case Schedule.Except.BankHolidays() -> " not BH";
                        case Schedule.Except.Dates(var a, var b) -> " not " + a + ".." + b;
                        case Schedule.Except.Yearly(var a, var b) ->
                                " not " + (a + ".." + b).replace("--", "");
                    });
        }
        return text.toString();
    }

    private static String day(Schedule.Day d) {
        return (d.ordinal() == 0 ? "" : d.ordinal()) + d.day().name().substring(0, 2);
    }

    /// One entry for each day and stretch of an OSM opening_hours text, as far as these go.
    private static TreeSet<String> osm(String text) {
        TreeSet<String> all = new TreeSet<>();
        for (String rule : text.split(";", -1)) {
            if (rule.isBlank()) {
                continue;
            }
            String[] parts = rule.strip().split(" ", 2);
            for (String times : parts[1].split(",", -1)) {
                String[] ends = parts[0].split("-(?!1)", -1);
                int first = DAYS.indexOf(ends[0].substring(0, 2));
                int last = ends.length > 1 ? DAYS.indexOf(ends[1]) : first;
                for (int d = first; d <= last; d++) {
                    all.add(
                            DAYS.get(d)
                                    + ends[0].substring(2).replaceAll("^(?!\\[).*", "")
                                    + " "
                                    + times);
                }
            }
        }
        return all;
    }

    private static TreeSet<String> osm(HoursReader.Hours hours) {
        TreeSet<String> all = new TreeSet<>();
        for (Schedule s : hours.schedules()) {
            LocalTime opens = s.opensAt();
            if (s.freq() == Schedule.Freq.ONCE) {
                continue;
            }
            String ordinals =
                    s.byday().stream()
                            .filter(d -> d.ordinal() != 0)
                            .map(d -> "" + d.ordinal())
                            .collect(Collectors.joining(","));
            String day = DAYS.get(s.byday().getFirst().day().getValue() - 1);
            all.add(
                    day
                            + (ordinals.isEmpty() ? "" : "[" + ordinals + "]")
                            + (" " + opens + "-" + s.closesAt())
                            + (s.interval() == 1 ? "" : "/" + s.interval()));
        }
        return all;
    }
}
