package org.doorstep.functions.lambda;

import static org.doorstep.functions.lambda.TemplateFunctions.map;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.doorstep.functions.health.Warnings;
import org.doorstep.functions.lambda.TemplateFunctions.Function;
import org.doorstep.functions.web.Journal;
import org.doorstep.safety.HelpLines;
import org.doorstep.safety.SafetyCheck;
import org.doorstep.template.dynamodb.TemplateYaml;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The template's queues, its stream, and who is told when something in them goes wrong.
class TemplateQueuesTest {

    private static final String DAY = "86400";
    private static final String FORTNIGHT = "1209600";

    private static Map<?, ?> resources() {
        return map(TemplateYaml.ofThisCheckout(), "Resources");
    }

    private static Map<?, ?> properties(String resource) {
        return map(map(resources(), resource), "Properties");
    }

    private static List<Function> with(String source) {
        return TemplateFunctions.all().stream()
                .filter(f -> f.sources().stream().anyMatch(s -> source.equals(s.get("Type"))))
                .toList();
    }

    private static int timeout(String function) {
        Map<?, ?> shared = map(map(TemplateYaml.ofThisCheckout(), "Globals"), "Function");
        Object own = properties(function).get("Timeout");
        return Integer.parseInt(String.valueOf(own == null ? shared.get("Timeout") : own));
    }

    @Test
    @Tag("REL-11")
    void a_queue_hides_a_message_until_its_function_surely_ended_and_takes_back_single_ones() {
        List<Function> readers = with("SQS");
        assertEquals(1, readers.size());
        for (Function reader : readers) {
            for (Map<?, ?> source : reader.sources()) {
                Map<?, ?> read = map(source, "Properties");
                assertTrue(String.valueOf(read.get("Queue")).contains("ReceivedTexts"));
                assertEquals("[ReportBatchItemFailures]", read.get("FunctionResponseTypes") + "");
                int hidden = number(properties("ReceivedTexts"), "VisibilityTimeout");
                assertTrue(hidden >= 6 * timeout(reader.name()), "hidden for " + hidden + " s");
            }
        }
        assertTells(properties("WaitingAlarm"));
        assertTrue(
                String.valueOf(properties("WaitingAlarm").get("Dimensions"))
                        .contains("ReceivedTexts"));
    }

    @Test
    @Tag("REL-11")
    @Tag("PRV-02")
    void a_text_is_gone_in_a_day_and_only_the_queue_of_lost_changes_keeps_for_longer() {
        TreeSet<String> queues = new TreeSet<>();
        resources()
                .forEach(
                        (name, resource) -> {
                            Map<?, ?> r = (Map<?, ?>) Objects.requireNonNull(resource);
                            boolean changes = name.equals("ListingChangesFunction");
                            assertTrue(changes || !keepsTheLost(r), name.toString());
                            if ("AWS::SQS::Queue".equals(r.get("Type"))) {
                                queues.add(name.toString());
                            }
                        });
        assertEquals(List.of("LostChanges", "ReceivedTexts"), List.copyOf(queues));
        assertKeeps("ReceivedTexts", DAY);
        assertKeeps("LostChanges", FORTNIGHT);
        assertTells(properties("LostChangesAlarm"));
        for (Function function : TemplateFunctions.all()) {
            boolean fills = String.valueOf(function.statements()).contains("LostChanges");
            assertEquals(function.name().equals("ListingChangesFunction"), fills, function.name());
        }
    }

    private static boolean keepsTheLost(Map<?, ?> resource) {
        String text = String.valueOf(resource.get("Properties"));
        return List.of("RedrivePolicy", "DeadLetter", "OnFailure", "DestinationConfig").stream()
                .anyMatch(text::contains);
    }

    private static void assertKeeps(String queue, String seconds) {
        Map<?, ?> properties = properties(queue);
        assertEquals(seconds, String.valueOf(properties.get("MessageRetentionPeriod")), queue);
        assertEquals("true", String.valueOf(properties.get("SqsManagedSseEnabled")), queue);
    }

    /// Somebody is told.
    private static void assertTells(Map<?, ?> alarm) {
        assertTrue(String.valueOf(alarm.get("AlarmActions")).contains("AlarmTopic"), alarm + "");
    }

    @Test
    void every_alarm_tells_somebody() {
        int alarms = 0;
        for (Object resource : resources().values()) {
            Map<?, ?> r = (Map<?, ?>) Objects.requireNonNull(resource);
            if ("AWS::CloudWatch::Alarm".equals(r.get("Type"))) {
                alarms++;
                assertTells(map(r, "Properties"));
            }
        }
        assertTrue(alarms >= 6, alarms + " alarms");
    }

    @Test
    void texts_that_are_slow_raise_an_alarm_long_before_twilio_gives_up() {
        Map<?, ?> alarm = properties("SlowTexts");
        assertEquals("Duration", alarm.get("MetricName"));
        assertEquals("p99", alarm.get("ExtendedStatistic"));
        assertEquals("3000", String.valueOf(alarm.get("Threshold")));
        assertTrue(String.valueOf(alarm.get("Dimensions")).contains("TextsFunction"));
        assertTells(alarm);
        assertTrue(timeout("TextsFunction") <= 15);
    }

    @Test
    @Tag("REL-12")
    void a_stream_goes_on_after_a_record_that_always_fails() {
        List<Function> readers = with("DynamoDB");
        assertEquals(1, readers.size());
        for (Map<?, ?> source : readers.getFirst().sources()) {
            Map<?, ?> stream = map(source, "Properties");
            assertEquals("TRIM_HORIZON", stream.get("StartingPosition"));
            assertEquals("true", String.valueOf(stream.get("BisectBatchOnFunctionError")));
            assertTrue(number(stream, "MaximumRetryAttempts") <= 100);
            assertTrue(number(stream, "MaximumRecordAgeInSeconds") <= 4 * 3600);
            Map<?, ?> lost = map(map(stream, "DestinationConfig"), "OnFailure");
            assertTrue(String.valueOf(lost).contains("LostChanges"), lost.toString());
        }
    }

    private static int number(Map<?, ?> of, String name) {
        return Integer.parseInt(String.valueOf(of.get(name)));
    }

    @Test
    @Tag("SEC-10")
    void what_the_log_says_for_an_alarm_raises_it() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Journal journal =
                new Journal(
                        new PrintStream(bytes, true, StandardCharsets.UTF_8),
                        InstantSource.system());
        LocalDate late = LocalDate.of(2036, 1, 1);
        List<String> warnings = Warnings.of(new SafetyCheck(), new HelpLines(), late);
        assertEquals(List.of("help lines: review overdue"), warnings);
        warnings.forEach(journal::warned);
        journal.spent(80);
        journal.failed("unreadable-text", new IllegalArgumentException());
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        List<String> names = List.of("Warning", "Spend", "Unreadable");
        for (int i = 0; i < lines.size(); i++) {
            Map<?, ?> filter = properties(names.get(i) + "Lines");
            Map<?, ?> alarm = properties(names.get(i) + "Alarm");
            String pattern = String.valueOf(filter.get("FilterPattern")).replace("\"", "");
            for (int j = 0; j < lines.size(); j++) {
                assertEquals(i == j, lines.get(j).contains(pattern), lines.get(j) + pattern);
            }
            String metric = String.valueOf(alarm.get("MetricName"));
            String counted = String.valueOf(filter.get("MetricTransformations"));
            assertTrue(counted.contains(metric), counted + metric);
            assertTells(alarm);
            assertEquals("Log", logGroup(filter));
        }
    }

    private static String logGroup(Map<?, ?> filter) {
        return String.valueOf(filter.get("LogGroupName")).replaceAll(".*[={ ](\\w+)}?$", "$1");
    }
}
