package org.doorstep.functions.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.doorstep.functions.Clocks;
import org.doorstep.functions.House;
import org.doorstep.functions.Settings;
import org.doorstep.functions.StandIns;
import org.doorstep.functions.Street;
import org.doorstep.functions.TwilioSigned;
import org.doorstep.functions.web.Journal;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.doorstep.search.Search;
import org.doorstep.texting.Delivery;
import org.doorstep.texting.Outgoing;
import org.doorstep.texting.Sweep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Texts from Twilio, through the real server.
class TwilioDoorTest {

    private static final String FORM = TwilioSigned.FORM;
    private static final StandIns.Memory MEMORY = new StandIns.Memory();
    private static Street street;

    @BeforeAll
    static void open() {
        street =
                new Street(
                        StandIns.house(
                                StandIns.search(List.of()),
                                StandIns.store(List.of()),
                                MEMORY,
                                StandIns.settings()));
    }

    @AfterAll
    static void close() {
        street.close();
    }

    private static HttpResponse<String> text(String body) {
        return TwilioSigned.post(street, body);
    }

    @Test
    void answers_a_signed_text_in_twiml() {
        var answer = text("MessageSid=SM1&From=%2B447700900513&To=%2B447700900000&Body=hello");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                "text/xml;charset=utf-8", answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("<Response><Message>Bow Doorstep"), answer.body());
    }

    @Test
    @Tag("SMS-17")
    @Tag("SMS-20")
    void a_text_with_spaces_pluses_and_repeated_or_unknown_names_is_read_whole() {
        var answer =
                text(
                        "MessageSid=SM2&From=%2B447700900514&Body=hello+there%2B%26&New=1&New=2"
                                + "&NumMedia=0&Body=second");
        assertEquals(200, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("[hello"), answer.body());
    }

    @Test
    @Tag("SEC-09")
    @Tag("SMS-24")
    void the_same_message_gets_the_same_answer_and_takes_one_step() {
        String body = "MessageSid=SM3&From=%2B447700900515&Body=hello";
        var first = text(body);
        int written = MEMORY.written;
        assertEquals(first.body(), text(body).body());
        assertEquals(written, MEMORY.written);
    }

    @Test
    @Tag("SEC-09")
    @Tag("SMS-24")
    void five_deliveries_at_once_get_the_same_answer_of_one_step_and_nothing_is_sent_besides()
            throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(StandIns.NOW);
        List<Outgoing> sent = new CopyOnWriteArrayList<>();
        StandIns.Memory memory = new StandIns.Memory();
        House house =
                StandIns.house(
                                slow(StandIns.search(List.of())),
                                StandIns.store(List.of()),
                                memory,
                                StandIns.settings(),
                                Map.of(
                                        TwilioDoor.PROVIDER,
                                        text -> {
                                            sent.add(text);
                                            return new Delivery.Accepted("id");
                                        }))
                        .at(new Clocks(now::get, now::get));
        String body = "MessageSid=SM5&From=%2B447700900516&To=%2B447700900000&Body=online+yoga";
        List<Future<HttpResponse<String>>> posts = new ArrayList<>();
        try (Street five = new Street(house);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 5; i++) {
                posts.add(callers.submit(() -> TwilioSigned.post(five, body)));
            }
            for (Future<HttpResponse<String>> post : posts) {
                assertEquals(200, post.get().statusCode(), post.get().body());
                assertEquals(posts.getFirst().get().body(), post.get().body());
            }
            assertTrue(posts.getFirst().get().body().contains("<Message>Bow Doorstep"));
            assertEquals(1, memory.written);
            now.set(StandIns.NOW.plusSeconds(120));
            assertEquals(new Sweep.Swept(0, 0, 0), texting(house).sweep().run());
            assertEquals(List.of(), sent);
        }
    }

    /// A search that takes as long as four more deliveries need to arrive.
    private static Search slow(Search search) {
        return new Search() {
            @Override
            public Results find(Enquiry enquiry) {
                LockSupport.parkNanos(300_000_000);
                return search.find(enquiry);
            }

            @Override
            public Optional<Match> look(Enquiry.Offer offer, Enquiry enquiry) {
                return search.look(offer, enquiry);
            }
        };
    }

    private static Texting texting(House house) {
        Journal journal =
                new Journal(
                        new PrintStream(OutputStream.nullOutputStream()), house.clocks().machine());
        return new Texting(house, house.receptionist(), new Senders(house.settings()), journal);
    }

    @Test
    @Tag("SMS-09")
    void whatever_comes_in_gets_one_safe_reply() {
        List<String> odd =
                List.of(
                        "",
                        "Body=",
                        "Body=+++&NumMedia=0",
                        "Body=&NumMedia=1&MediaUrl0=https%3A%2F%2Fmedia.example%2F1",
                        "NumMedia=3",
                        "Body=%F0%9F%98%80%F0%9F%AB%A0%E2%80%8D%F0%9F%92%A9",
                        "Body=%ED%A0%80%FF%C3%28%00%01",
                        "Body=%E2%80%AE%E2%80%8B%D9%85%D8%B1%D8%AD%D8%A8%D8%A7",
                        "Body=%",
                        "Body=" + "tea+near+E3+".repeat(3_000),
                        "Body=%3CMessage%3E%26%5D%5D%3E");
        for (int i = 0; i < odd.size(); i++) {
            var answer =
                    text("MessageSid=SO" + i + "&From=%2B4477009003" + (10 + i) + "&" + odd.get(i));
            assertEquals(200, answer.statusCode(), odd.get(i));
            String body = answer.body();
            assertEquals(2, body.split("<Message>", -1).length, body);
            assertFalse(body.contains("<Message></Message>"), body);
            assertTrue(body.contains("Bow Doorstep"), body);
            assertFalse(body.contains("&lt;Message"), body);
        }
    }

    @Test
    void two_hundred_people_in_a_row_each_get_one_reply() {
        for (int i = 0; i < 200; i++) {
            String body = "MessageSid=SP" + i + "&From=%2B4477009" + (20_000 + i) + "&Body=hello";
            var answer = text(body);
            assertEquals(200, answer.statusCode());
            assertEquals(2, answer.body().split("<Message>", -1).length, answer.body());
        }
    }

    @Test
    @Tag("SMS-26")
    void a_signed_form_that_is_sent_again_by_whoever_overheard_it_moves_nothing() {
        String body = "MessageSid=SM26&From=%2B447700900526&To=%2B447700900000&Body=MORE";
        var first = text(body);
        int written = MEMORY.written;
        for (int i = 0; i < 5; i++) {
            assertEquals(first.body(), text(body).body());
        }
        assertEquals(written, MEMORY.written);
        assertEquals(
                403, TwilioSigned.postAs(street, body, body.replace("SM26", "SM27")).statusCode());
        assertEquals(
                403, TwilioSigned.postAs(street, body, body.replace("MORE", "STOP")).statusCode());
    }

    @Test
    @Tag("SEC-09")
    void a_wrong_or_missing_signature_is_refused_without_detail() {
        for (String signature :
                List.of("x", "", TwilioSigned.sign("http://evil.example/sms/twilio", "a=b"))) {
            var answer =
                    street.post(
                            "/sms/twilio",
                            "From=%2B447700900513&Body=hello",
                            Map.of("Content-Type", FORM, "X-Twilio-Signature", signature));
            assertEquals(403, answer.statusCode());
            assertEquals("The signature is not right.", answer.body());
        }
        assertEquals(403, street.post("/sms/twilio", FORM, "Body=hello").statusCode());
    }

    @Test
    @Tag("SMS-19")
    void the_signed_address_is_never_taken_from_the_request() {
        String body = "From=%2B447700900513&Body=hello";
        var answer =
                street.post(
                        "/sms/twilio",
                        body,
                        Map.of(
                                "Content-Type",
                                FORM,
                                "X-Forwarded-Host",
                                "evil.example",
                                "X-Forwarded-Proto",
                                "https",
                                "X-Twilio-Signature",
                                TwilioSigned.sign("https://evil.example/sms/twilio", body)));
        assertEquals(403, answer.statusCode());
    }

    @Test
    void without_settings_a_person_is_still_answered() {
        Settings broken =
                new Settings(
                        _ -> {
                            throw new IllegalStateException("no settings");
                        });
        try (Street without =
                new Street(
                        StandIns.house(
                                StandIns.search(List.of()),
                                StandIns.store(List.of()),
                                new StandIns.Memory(),
                                broken))) {
            var answer = without.post("/sms/twilio", FORM, "From=%2B447700900513&Body=hello");
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains("<Message>"), answer.body());
            var danger =
                    without.post(
                            "/sms/twilio", FORM, "From=%2B447700900513&Body=i+want+to+kill+myself");
            assertTrue(danger.body().contains("116 123"), danger.body());
        }
    }
}
