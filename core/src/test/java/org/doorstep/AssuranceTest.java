package org.doorstep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Holds `docs/assurance.csv` against the requirements and against the tests, so that the list
/// can claim no more than the tests do, and no less.
///
/// A test meets a requirement when it bears its number as a tag, or in the title of a browser
/// test. To add one: tag the test, and set the number's row to `met` with the test as evidence.
class AssuranceTest {

    private static final Path ROOT = Path.of(System.getProperty("doorstep.root", ".."));
    private static final Path REQUIREMENTS = ROOT.resolve("../shared/reading/assurance.md");
    private static final Set<String> STATUSES =
            Set.of("met", "document", "person", "not-applicable", "open");
    private static final String NUMBER = "(?:UX|SMS|SAF|PRV|SEC|REL|LOC)-\\d\\d";
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"(" + NUMBER + ")\"\\)");
    private static final Pattern TITLE =
            Pattern.compile("(?:test|describe)\\([^\\n]*?(" + NUMBER + ")");
    private static final Pattern METHOD = Pattern.compile("^    (?:final )?void (\\w+)\\(");
    private static final Pattern REQUIRED = Pattern.compile("(?m)^\\| (" + NUMBER + ") \\|");

    /// One row of the list.
    private record Row(String id, String status, String evidence) {}

    @Test
    void every_row_has_a_known_status_and_its_evidence_and_no_number_stands_twice() {
        Set<String> seen = new TreeSet<>();
        for (Row row : rows()) {
            assertTrue(row.id().matches(NUMBER), row.toString());
            assertTrue(STATUSES.contains(row.status()), row.toString());
            assertFalse(row.evidence().isBlank(), row.toString());
            assertTrue(seen.add(row.id()), row.toString());
        }
    }

    @Test
    void every_requirement_has_its_row() throws IOException {
        assumeTrue(Files.exists(REQUIREMENTS), "the requirements are not beside this checkout");
        String text = Files.readString(REQUIREMENTS, StandardCharsets.UTF_8);
        Set<String> required = found(REQUIRED, text);
        Set<String> listed = rows().stream().map(Row::id).collect(Collectors.toSet());
        assertEquals(required, new TreeSet<>(listed));
    }

    @Test
    void what_is_called_met_has_a_test_and_what_has_a_test_is_called_met() throws IOException {
        Set<String> met =
                rows().stream()
                        .filter(row -> row.status().equals("met"))
                        .map(Row::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(tagged().keySet(), met);
    }

    @Test
    void the_test_that_a_met_row_names_is_one_that_bears_its_number() throws IOException {
        Map<String, Set<String>> tagged = tagged();
        for (Row row : rows()) {
            if (row.status().equals("met")) {
                String test = row.evidence().split("[# ;,]")[0];
                Set<String> tests = tagged.getOrDefault(row.id(), Set.of());
                assertTrue(tests.contains(test), row + " but only " + tests);
            }
        }
    }

    /// Not only the first that a row names: each is there, and where the row is met it or its
    /// class bears the number.
    @Test
    void every_method_that_a_row_names_is_there_and_bears_its_number() throws IOException {
        Map<String, Set<String>> numbers = numbersOfMethods();
        for (Row row : rows()) {
            Matcher named = Pattern.compile("\\b(\\w+)#(\\w+)").matcher(row.evidence());
            while (named.find()) {
                Set<String> its = numbers.get(named.group());
                assertTrue(its != null, row.id() + ": there is no " + named.group());
                boolean met = row.status().equals("met");
                assertTrue(!met || its.contains(row.id()), row.id() + " " + named.group() + its);
            }
        }
    }

    /// The numbers that each test method bears, its class's among them, by `Class#method`.
    private static Map<String, Set<String>> numbersOfMethods() throws IOException {
        Map<String, Set<String>> numbers = new TreeMap<>();
        for (Map.Entry<String, String> source : sources().entrySet()) {
            Set<String> pending = new TreeSet<>();
            Set<String> ofClass = Set.of();
            for (String line : source.getValue().split("\n", -1)) {
                pending.addAll(found(TAG, line));
                Matcher method = METHOD.matcher(line);
                if (line.matches("(public |abstract |final )*class .*")) {
                    ofClass = Set.copyOf(pending);
                    pending.clear();
                } else if (method.find()) {
                    pending.addAll(ofClass);
                    numbers.put(source.getKey() + "#" + method.group(1), Set.copyOf(pending));
                    pending.clear();
                }
            }
        }
        return numbers;
    }

    @Test
    void a_document_that_is_named_is_there() {
        for (Row row : rows()) {
            if (row.status().equals("document")) {
                Path document = ROOT.resolve(row.evidence().split("[# ;,]")[0]);
                assertTrue(Files.exists(document), row.toString());
            }
        }
    }

    @Test
    @Tag("SAF-02")
    void every_hazard_of_the_log_is_held_by_tests_that_are_there() throws IOException {
        String log = Files.readString(ROOT.resolve("SAFETY.md"), StandardCharsets.UTF_8);
        List<String> hazards = log.lines().filter(line -> line.matches("\\| H\\d+ .*")).toList();
        assertTrue(hazards.size() >= 15, hazards.toString());
        Map<String, String> sources = sources();
        for (String hazard : hazards) {
            List<String> cells = List.of(hazard.split("\\|"));
            Matcher tests = Pattern.compile("`(\\w+)[.](\\w+)`").matcher(cells.getLast());
            boolean numbered = false;
            while (tests.find()) {
                String source = sources.getOrDefault(tests.group(1), "");
                assertTrue(source.contains("void " + tests.group(2) + "("), hazard);
                numbered |= isTagged(source, tests.group(2));
            }
            assertTrue(numbered, "no test that bears a number holds " + hazard);
        }
    }

    private static boolean isTagged(String source, String method) {
        String before = source.substring(0, source.indexOf("void " + method + "("));
        int start = Math.max(before.lastIndexOf("\n\n"), before.lastIndexOf("}\n"));
        return TAG.matcher(before.substring(Math.max(0, start))).find();
    }

    private static List<Row> rows() {
        try (Stream<String> lines =
                Files.lines(ROOT.resolve("docs/assurance.csv"), StandardCharsets.UTF_8)) {
            return lines.skip(1).map(line -> line.split(",", 3)).map(AssuranceTest::row).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Row row(String[] cells) {
        assertEquals(3, cells.length, List.of(cells).toString());
        return new Row(cells[0], cells[1], cells[2].replaceAll("^\"|\"$", ""));
    }

    /// Each number that some test bears, with the names of the files it stands in.
    private static Map<String, Set<String>> tagged() throws IOException {
        Map<String, Set<String>> tagged = new TreeMap<>();
        sources()
                .forEach(
                        (name, text) -> {
                            Pattern mark = name.endsWith(".mjs") ? TITLE : TAG;
                            for (String number : found(mark, text)) {
                                tagged.computeIfAbsent(number, _ -> new TreeSet<>()).add(name);
                            }
                        });
        return tagged;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        for (String line : text.split("\n", -1)) {
            Matcher one = pattern.matcher(line);
            if (one.find()) {
                Matcher each = Pattern.compile(NUMBER).matcher(line);
                each.results().forEach(result -> found.add(result.group()));
            }
        }
        return found;
    }

    /// The text of every test, by the name of its class or, in the browser, of its file.
    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 12)) {
            Map<String, String> sources = new TreeMap<>();
            for (Path file : files.filter(AssuranceTest::isTest).toList()) {
                String name = Objects.requireNonNull(file.getFileName()).toString();
                sources.merge(
                        name.replace(".java", ""),
                        Files.readString(file, StandardCharsets.UTF_8),
                        String::concat);
            }
            return sources;
        }
    }

    private static boolean isTest(Path file) {
        String path = ROOT.relativize(file).toString().replace('\\', '/');
        boolean ours = !path.contains("node_modules") && !path.startsWith(".");
        return ours
                && (path.contains("src/test/java/") && path.endsWith(".java")
                        || path.startsWith("browser-tests/") && path.endsWith(".mjs"));
    }
}
