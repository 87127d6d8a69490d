package org.doorstep.functions.gateways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.doorstep.conversation.Channel;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.InMemoryConversations;
import org.doorstep.conversation.Turn;
import org.doorstep.functions.gateways.FakeProvider.Mood;
import org.doorstep.safety.Concern;
import org.doorstep.texting.Delivery;
import org.doorstep.texting.Dialogue;
import org.doorstep.texting.InMemoryLedger;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Manner;
import org.doorstep.texting.Office;
import org.doorstep.texting.Outcome;
import org.doorstep.texting.Outgoing;
import org.doorstep.texting.PostRoom;
import org.doorstep.texting.SmsGateway;
import org.doorstep.texting.Sweep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every provider's adapter does, by itself and with the post room behind it. A subclass
/// names the provider and its fake.
@Tag("SMS-42")
abstract class SmsGatewayContract {

    private static final long SEED = 4242;
    private static final Outgoing TEXT =
            new Outgoing("+447700900123", "+447700900000", "£2 & \"tea\" ☕\nbye", "ref.0");

    private Instant now = Instant.parse("2026-11-24T10:00:00Z");

    abstract SmsGateway gateway();

    /// The words of the texts the provider took, in order.
    abstract List<String> taken();

    /// Tells the fake how to treat the next text.
    abstract void next(Mood mood);

    /// An adapter to a provider that is not there.
    abstract SmsGateway toNobody();

    @Test
    void a_text_is_taken_once_and_whole() {
        assertInstanceOf(Delivery.Accepted.class, gateway().send(TEXT));
        assertEquals(List.of(TEXT.words()), taken());
    }

    @Test
    @Tag("SMS-38")
    void too_many_at_once_and_nobody_there_are_certainly_not_taken() {
        next(Mood.TOO_MANY);
        assertInstanceOf(Delivery.NotYet.class, gateway().send(TEXT));
        assertInstanceOf(Delivery.NotYet.class, toNobody().send(TEXT));
        assertEquals(List.of(), taken());
    }

    @Test
    void a_refusal_is_final_and_so_is_somebody_without_a_number() {
        next(Mood.REFUSES);
        assertInstanceOf(Delivery.Refused.class, gateway().send(TEXT));
        assertEquals(List.of(), taken());
    }

    @Test
    @Tag("SMS-38")
    void a_failure_or_silence_before_or_after_taking_is_unknown_and_never_repeated() {
        next(Mood.FAILS);
        assertInstanceOf(Delivery.Unknown.class, gateway().send(TEXT));
        next(Mood.FALLS_SILENT);
        assertInstanceOf(Delivery.Unknown.class, gateway().send(TEXT));
        assertEquals(List.of(), taken());
        next(Mood.TAKES_AND_FALLS_SILENT);
        assertInstanceOf(Delivery.Unknown.class, gateway().send(TEXT));
        assertEquals(1, taken().size());
    }

    /// Says what it heard; "danger" is danger.
    private static final class Parrot implements Dialogue {
        @Override
        public Turn answer(Conversation before, String words, Instant now, Channel channel) {
            Concern concern =
                    words.startsWith("danger")
                            ? new Concern(Concern.Tier.CLEAR, Concern.Kind.SUICIDE)
                            : Concern.NONE;
            return new Turn(before, List.of(words), List.of(), concern);
        }

        @Override
        public Turn sorry(Conversation before, String words) {
            return answer(before, "sorry", Instant.EPOCH, Channel.SMS);
        }
    }

    private Office office() {
        var conversations = new InMemoryConversations();
        return new Office(
                new InMemoryLedger(conversations),
                conversations,
                new Parrot(),
                from -> "hash of " + from,
                () -> now,
                () -> now,
                () -> UUID.randomUUID().toString(),
                pause -> now = now.plus(pause),
                Map.of("this", gateway()),
                (_, _) -> {});
    }

    private Inbound inbound(String id, String words) {
        return new Inbound("this", id, "+447700900123", "+447700900000", words, Channel.SMS, now);
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    @Test
    @Tag("SMS-36")
    void of_texts_delivered_three_times_in_any_order_each_gets_one_answer() {
        PostRoom room = new PostRoom(office());
        List<Inbound> deliveries = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            deliveries.add(inbound("m" + i % 10, "words " + i % 10));
        }
        Collections.shuffle(deliveries, new Random(SEED));
        for (Inbound delivery : deliveries) {
            assertEquals(
                    new Outcome.Silent(), room.receive(delivery, Manner.GATEWAY, Duration.ZERO));
        }
        List<String> once = inboundWords();
        assertEquals(once, sorted(taken()), "seed " + SEED);
    }

    private static List<String> inboundWords() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            words.add("words " + i);
        }
        return words;
    }

    @Test
    @Tag("REL-22")
    void through_every_mood_an_ordinary_answer_goes_at_most_once_and_lines_at_least_once() {
        for (Mood mood : Mood.values()) {
            if (mood == Mood.REFUSES) {
                continue;
            }
            Office office = office();
            next(mood);
            var first =
                    new PostRoom(office)
                            .receive(inbound("a", "tea"), Manner.GATEWAY, Duration.ZERO);
            next(mood);
            var second =
                    new PostRoom(office)
                            .receive(inbound("b", "danger"), Manner.GATEWAY, Duration.ZERO);
            assertEquals(
                    List.of(new Outcome.Silent(), new Outcome.Silent()), List.of(first, second));
            for (int i = 0; i < 5; i++) {
                now = now.plusSeconds(120);
                var unused = new Sweep(office).run();
            }
            long tea = taken().stream().filter("tea"::equals).count();
            long lines = taken().stream().filter("danger"::equals).count();
            assertTrue(tea <= 1, mood + " tea " + tea);
            assertTrue(lines >= 1 && lines <= 2, mood + " lines " + lines);
            if (mood == Mood.TAKES || mood == Mood.TOO_MANY) {
                assertEquals(1, tea, mood.toString());
            }
            forget();
        }
    }

    /// Makes the fake forget what it took.
    abstract void forget();
}
