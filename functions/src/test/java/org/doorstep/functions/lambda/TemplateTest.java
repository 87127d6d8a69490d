package org.doorstep.functions.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.template.dynamodb.TemplateTables;
import org.doorstep.template.dynamodb.TemplateYaml;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the template says, held against what the code does.
class TemplateTest {

    private static final Path ROOT = Path.of(System.getProperty("doorstep.root", ".."));

    private static final Set<String> TEXTS =
            Set.of(
                    "Conversations GetItem",
                    "Conversations PutItem",
                    "Conversations ConditionCheckItem",
                    "Ledger GetItem",
                    "Ledger PutItem",
                    "Ledger DeleteItem",
                    "ListingFlags PutItem",
                    "Tallies UpdateItem",
                    "Needs UpdateItem");

    /// The tables each kind of work needs, and what it does there: nothing more is granted.
    private static final Map<String, Set<String>> GRANTED =
            Map.of(
                    "PagesFunction",
                            Set.of(
                                    "Listings GetItem",
                                    "Conversations GetItem",
                                    "Conversations PutItem",
                                    "Ledger GetItem",
                                    "Ledger PutItem",
                                    "Ledger DeleteItem",
                                    "ListingFlags PutItem",
                                    "Needs UpdateItem"),
                    "SearchFunction", Set.of("Needs UpdateItem"),
                    "ChatFunction",
                            Set.of(
                                    "Conversations GetItem",
                                    "Conversations PutItem",
                                    "Ledger GetItem",
                                    "Ledger PutItem",
                                    "Ledger DeleteItem",
                                    "ListingFlags PutItem",
                                    "Needs UpdateItem"),
                    "TextsFunction", TEXTS,
                    "ReceivedTextsFunction", TEXTS,
                    "SweepTextsFunction",
                            Stream.concat(TEXTS.stream(), Stream.of("Ledger Query"))
                                    .collect(Collectors.toSet()),
                    "ForgetFunction",
                            Stream.of("Conversations", "Ledger", "Tallies", "Needs")
                                    .flatMap(t -> Stream.of(t + " Scan", t + " DeleteItem"))
                                    .collect(Collectors.toSet()),
                    "ListingChangesFunction", Set.of(),
                    "ScheduledWorkFunction", Set.of("Listings Scan"));

    @Test
    @Tag("SEC-13")
    @Tag("SEC-14")
    void each_function_may_do_at_its_tables_what_it_needs_and_no_more() {
        for (TemplateFunctions.Function function : TemplateFunctions.all()) {
            Set<String> granted =
                    function.statements().stream()
                            .flatMap(TemplateTest::grants)
                            .collect(Collectors.toCollection(TreeSet::new));
            Set<String> wanted = GRANTED.getOrDefault(function.name(), Set.of("unknown"));
            assertEquals(new TreeSet<>(wanted), granted, function.name());
        }
        assertEquals(GRANTED.size(), TemplateFunctions.all().size());
    }

    private static Stream<String> grants(Map<?, ?> statement) {
        String resource = String.valueOf(statement.get("Resource"));
        return ((List<?>) java.util.Objects.requireNonNull(statement.get("Action")))
                .stream()
                        .map(String::valueOf)
                        .filter(action -> action.startsWith("dynamodb:"))
                        .map(
                                action ->
                                        resource.replaceAll(".*[={](\\w+)[.]Arn.*", "$1")
                                                + " "
                                                + action.substring("dynamodb:".length()));
    }

    @Test
    @Tag("SEC-13")
    void nobody_may_do_everything_anywhere() {
        for (TemplateFunctions.Function function : TemplateFunctions.all()) {
            for (Map<?, ?> statement : function.statements()) {
                String text = String.valueOf(statement);
                assertFalse(text.contains(":*,") || text.contains(":*]"), function.name() + text);
                assertFalse("*".equals(statement.get("Resource")), function.name() + text);
            }
        }
    }

    @Test
    void every_table_is_one_the_store_knows_and_every_name_given_is_a_table() {
        Set<String> tables =
                TemplateTables.of(TemplateYaml.ofThisCheckout()).stream()
                        .map(TemplateTables.Table::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                new TreeSet<>(
                        Set.of(
                                "Listings",
                                "ListingHistory",
                                "ListingFlags",
                                "Conversations",
                                "Ledger",
                                "Needs",
                                "Tallies")),
                tables);
        for (TemplateFunctions.Function function : TemplateFunctions.all()) {
            function.environment()
                    .forEach(
                            (name, value) -> {
                                if (name.startsWith("DOORSTEP_TABLE_")) {
                                    assertTrue(tables.contains(value), function.name() + name);
                                }
                            });
        }
    }

    @Test
    void every_handler_is_a_class_and_no_route_has_two_functions() throws Exception {
        Set<String> routes = new TreeSet<>();
        for (TemplateFunctions.Function function : TemplateFunctions.all()) {
            assertTrue(
                    Class.forName(function.handler()).getDeclaredConstructors().length > 0,
                    function.handler());
            for (String route : function.routes()) {
                assertTrue(routes.add(route), route);
            }
        }
    }

    @Test
    @Tag("SMS-33")
    void a_stack_that_is_not_production_can_be_kept_to_notifys_test_numbers() {
        for (TemplateFunctions.Function function : TemplateFunctions.all()) {
            if (function.environment().containsKey("DOORSTEP_NOTIFY_TEMPLATE")) {
                assertEquals(
                        "NotifySendsTo",
                        function.environment().get("DOORSTEP_NOTIFY_SENDS_TO"),
                        function.name());
            }
        }
    }

    @Test
    @Tag("REL-26")
    void texts_have_workers_and_a_share_of_requests_that_nobody_on_the_web_can_use_up() {
        Map<?, ?> resources = TemplateFunctions.map(TemplateYaml.ofThisCheckout(), "Resources");
        Map<?, ?> street =
                TemplateFunctions.map(TemplateFunctions.map(resources, "Street"), "Properties");
        Map<?, ?> shares = TemplateFunctions.map(street, "RouteSettings");
        for (String name : List.of("TextsFunction", "ReceivedTextsFunction")) {
            Map<?, ?> function =
                    TemplateFunctions.map(TemplateFunctions.map(resources, name), "Properties");
            Object kept = function.get("ReservedConcurrentExecutions");
            assertTrue(kept instanceof Integer workers && workers >= 50, name + " keeps " + kept);
        }
        for (TemplateFunctions.Function function : TemplateFunctions.all()) {
            boolean texts = function.name().equals("TextsFunction");
            for (String route : function.routes()) {
                assertEquals(texts, route.startsWith("POST /sms/"), function.name() + route);
                assertEquals(texts, shares.containsKey(route), function.name() + route);
            }
        }
    }

    @Test
    @Tag("PRV-05")
    void every_table_that_knows_of_persons_forgets_by_an_expiry_and_by_the_sweep() {
        Set<String> expiring =
                TemplateTables.of(TemplateYaml.ofThisCheckout()).stream()
                        .filter(table -> table.expiry().isPresent())
                        .map(TemplateTables.Table::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("Conversations", "Ledger", "Tallies", "Needs"), expiring);
        TemplateFunctions.Function forget =
                TemplateFunctions.all().stream()
                        .filter(f -> f.name().equals("ForgetFunction"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(forget.sources().toString().contains("rate(1 hour)"));
        expiring.forEach(table -> assertTrue(forget.environment().containsValue(table), table));
    }

    /// What API Gateway may write of a request (its developer guide, "Customize HTTP API access
    /// logs"): nothing that a person wrote, and nothing that says who she is.
    private static final Set<String> MAY_BE_LOGGED =
            Set.of(
                    "requestTime",
                    "requestId",
                    "routeKey",
                    "status",
                    "responseLength",
                    "responseLatency",
                    "integrationStatus",
                    "integrationLatency");

    @Test
    @Tag("PRV-03")
    void no_log_or_trace_that_amazon_writes_holds_a_question_or_an_address() throws IOException {
        Map<?, ?> resources = TemplateFunctions.map(TemplateYaml.ofThisCheckout(), "Resources");
        int streets = 0;
        for (Object resource : resources.values()) {
            Map<?, ?> r = (Map<?, ?>) java.util.Objects.requireNonNull(resource);
            if (String.valueOf(r.get("Type")).matches(".*(HttpApi|::Api|V2::Stage)")) {
                Map<?, ?> street = TemplateFunctions.map(r, "Properties");
                Map<?, ?> log = TemplateFunctions.map(street, "AccessLogSettings");
                Set<String> written =
                        java.util.regex.Pattern.compile("\\$context[.]([\\w.]+)")
                                .matcher(String.valueOf(log.get("Format")))
                                .results()
                                .map(variable -> variable.group(1))
                                .collect(Collectors.toCollection(TreeSet::new));
                assertEquals(new TreeSet<>(MAY_BE_LOGGED), written);
                streets++;
            }
        }
        assertEquals(1, streets);
        String text = Files.readString(ROOT.resolve("template.yaml"));
        for (String telling :
                List.of("DataTraceEnabled", "Tracing", "XRay", "LoggingLevel", "QueryStrings")) {
            assertFalse(text.contains(telling), telling);
        }
    }

    @Test
    @Tag("PRV-08")
    void data_stay_in_london() throws IOException {
        Map<?, ?> template = TemplateYaml.ofThisCheckout();
        String rules = String.valueOf(template.get("Rules"));
        assertTrue(rules.contains("AWS::Region") && rules.contains("eu-west-2"), rules);
        String text = Files.readString(ROOT.resolve("template.yaml"));
        for (String elsewhere :
                List.of("GlobalTable", "ReplicationConfiguration", "Replicas", "StackSet")) {
            assertFalse(text.contains(elsewhere), elsewhere);
        }
        assertFalse(
                java.util.regex.Pattern.compile("(us|eu|ap|sa|ca|me|af|il)-(?!west-2)[a-z]+-\\d")
                        .matcher(text)
                        .find());
    }

    @Test
    @Tag("LOC-03")
    void cfn_lint_and_sam_are_content() throws Exception {
        Path bin = venv();
        lint(List.of(bin.resolve("cfn-lint").toString(), "template.yaml"));
        lint(
                List.of(
                        bin.resolve("sam").toString(),
                        "validate",
                        "--lint",
                        "--region",
                        "eu-west-2",
                        "-t",
                        "template.yaml"));
    }

    /// Installs both once, beside the build; a machine without them skips.
    private static Path venv() throws IOException, InterruptedException {
        Path venv = ROOT.resolve(".build").resolve("venv");
        Path bin = venv.resolve("bin");
        if (!Files.isExecutable(bin.resolve("sam"))) {
            Files.createDirectories(venv.getParent());
            boolean there =
                    run(List.of("python3", "-m", "venv", venv.toString())).status == 0
                            && run(List.of(
                                                    bin.resolve("pip").toString(),
                                                    "install",
                                                    "-q",
                                                    "aws-sam-cli==1.170.0"))
                                            .status
                                    == 0;
            assumeTrue(there, "pip cannot install cfn-lint and SAM here");
        }
        return bin;
    }

    private static void lint(List<String> command) throws IOException, InterruptedException {
        Ran ran = run(command);
        assertEquals(0, ran.status, ran.said);
    }

    private record Ran(int status, String said) {}

    private static Ran run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("lint", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(ROOT.toFile());
        builder.environment().put("SAM_CLI_TELEMETRY", "0");
        try {
            Process process =
                    builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            return new Ran(ended ? process.exitValue() : 1, Files.readString(said));
        } catch (IOException e) {
            return new Ran(1, String.valueOf(e.getMessage()));
        } finally {
            Files.deleteIfExists(said);
        }
    }
}
