package org.doorstep.bench.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.doorstep.conversation.Channel;
import org.doorstep.conversation.Conversations;
import org.doorstep.conversation.InMemoryConversations;
import org.doorstep.texting.Exchange;
import org.doorstep.texting.InMemoryLedger;
import org.doorstep.texting.Inbound;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.Ledger.Settlement;
import org.doorstep.texting.Ledger.Step;
import org.doorstep.texting.Parcel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The history of texts in short, and that its checker sees what is broken.
@Tag("REL-21")
@Tag("REL-22")
class HistoryTest {

    private static Checker.Found play(
            long seed, double often, Ledger ledger, Conversations conversations) {
        return new HistoryRun(seed, 400, 20, 48, often, 40)
                .play(new HistoryRun.Stores(ledger, conversations));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Tag("REL-04")
    @Tag("REL-09")
    void through_everything_that_goes_wrong_each_text_gets_one_answer(long seed) {
        Conversations conversations = new InMemoryConversations();
        Checker.Found found = play(seed, 0.02, new InMemoryLedger(conversations), conversations);
        assertEquals(List.of(), found.violations(), "seed " + seed + found.counts());
        assertTrue(found.counts().getOrDefault("acknowledged", 0) > 300, "" + found.counts());
    }

    /// A ledger that lets everybody work on every message.
    private record Unclaimed(Ledger real, Map<String, String> aliases) implements Ledger {

        private static Inbound alias(Inbound text, String token) {
            return new Inbound(
                    text.provider(),
                    text.id() + token,
                    text.from(),
                    text.to(),
                    text.words(),
                    Channel.SMS,
                    text.at());
        }

        @Override
        public Claim claim(Inbound text, String token, Instant now, Instant until) {
            Inbound alias = alias(text, token);
            aliases.put(token, alias.key());
            aliases.put(text.key(), alias.key());
            return real.claim(alias, token, now, until);
        }

        @Override
        public Settled settle(Settlement s) {
            String key = aliases.getOrDefault(s.token(), s.key());
            Parcel p = s.parcel();
            Parcel parcel = p == null ? null : renamed(p, key);
            return real.settle(
                    new Settlement(
                            key, s.token(), s.answer(), s.step(), parcel, s.now(), s.request()));
        }

        private static Parcel renamed(Parcel p, String key) {
            return new Parcel(
                    key,
                    p.sender(),
                    p.turn(),
                    p.crisis(),
                    p.provider(),
                    p.to(),
                    p.from(),
                    p.texts(),
                    p.next(),
                    p.tries(),
                    p.doubtful(),
                    p.lost(),
                    p.state(),
                    p.at(),
                    p.due(),
                    p.version());
        }

        @Override
        public void release(String key, String token) {
            real.release(aliases.getOrDefault(token, key), token);
        }

        @Override
        public Optional<Exchange> answer(String key) {
            return real.answer(aliases.getOrDefault(key, key));
        }

        @Override
        public Optional<Parcel> parcel(String key) {
            return real.parcel(aliases.getOrDefault(key, key));
        }

        @Override
        public Changed change(Parcel seen, Parcel next) {
            String key = aliases.getOrDefault(seen.key(), seen.key());
            return real.change(renamed(seen, key), renamed(next, key));
        }

        @Override
        public List<Open> open(Instant now, int most) {
            return real.open(now, most);
        }
    }

    @Test
    void a_build_without_the_claim_is_caught() {
        assertCaught(
                "violation: answered twice",
                0.04,
                conversations ->
                        new Unclaimed(
                                new InMemoryLedger(conversations), new ConcurrentHashMap<>()));
    }

    /// A ledger that writes the answer first, then the conversation, then the outbox, and whose
    /// process sometimes dies between.
    private static final class Split extends InMemoryLedger {
        private final Conversations conversations;
        private final Chance chance = new Chance(7);

        Split(Conversations conversations) {
            super(conversations);
            this.conversations = conversations;
        }

        @Override
        public Settled settle(Settlement s) {
            Settled settled =
                    super.settle(
                            new Settlement(
                                    s.key(), s.token(), s.answer(), null, null, s.now(), ""));
            if (settled != Settled.DONE) {
                return settled;
            }
            die();
            Step step = s.step();
            if (step != null) {
                var unused =
                        conversations.keep(
                                step.sender(),
                                step.seen(),
                                step.next(),
                                step.quiet(),
                                step.expires());
            }
            die();
            if (s.parcel() != null) {
                put(s.parcel());
            }
            return settled;
        }

        private void die() {
            if (chance.strikes(0.05)) {
                throw new RoughLedger.Crash();
            }
        }
    }

    @Test
    void a_build_whose_transaction_is_split_is_caught() {
        assertCaught("never answered", 0.02, Split::new);
    }

    /// Histories a broken build is given to be caught in: threads and the clock decide with the
    /// seed what happens, and on a slow machine the one thing that shows a fault may stay out.
    private static final int HISTORIES = 6;

    /// Asserts that one of these histories finds this in a broken build.
    private static void assertCaught(
            String what, double often, Function<Conversations, Ledger> broken) {
        List<Map<String, Integer>> played = new ArrayList<>();
        for (int seed = 1; seed <= HISTORIES; seed++) {
            Conversations conversations = new InMemoryConversations();
            Map<String, Integer> counts =
                    play(seed, often, broken.apply(conversations), conversations).counts();
            if (counts.keySet().stream().anyMatch(one -> one.contains(what))) {
                return;
            }
            played.add(counts);
        }
        fail("not caught: " + what + ", " + played);
    }

    @Test
    void a_build_that_forgets_who_is_to_be_left_alone_is_caught() {
        assertCaught(
                "violation: sent after the end",
                0.15,
                conversations ->
                        new InMemoryLedger(conversations) {
                            @Override
                            public Settled settle(Settlement s) {
                                return super.settle(with(s, loud(s.step()), s.answer()));
                            }
                        });
    }

    private static @Nullable Step loud(@Nullable Step step) {
        return step == null
                ? null
                : new Step(step.sender(), step.seen(), step.next(), 0, step.expires());
    }

    private static Settlement with(Settlement s, @Nullable Step step, Exchange answer) {
        return new Settlement(s.key(), s.token(), answer, step, s.parcel(), s.now(), s.request());
    }

    @Test
    void a_build_that_takes_another_message_for_this_one_is_caught() {
        assertCaught(
                "violation: answered to another number",
                0.02,
                conversations ->
                        new InMemoryLedger(conversations) {
                            private @Nullable Exchange before;

                            @Override
                            public Settled settle(Settlement s) {
                                Exchange answer = before == null ? s.answer() : before;
                                before = s.answer();
                                return super.settle(with(s, s.step(), answer));
                            }
                        });
    }

    @Test
    void a_build_that_is_silent_without_a_reason_is_caught() {
        assertCaught(
                "violation: silence without a reason",
                0.02,
                conversations ->
                        new InMemoryLedger(conversations) {
                            private int settled;

                            @Override
                            public Settled settle(Settlement s) {
                                return ++settled % 10 == 0
                                        ? super.settle(
                                                new Settlement(
                                                        s.key(),
                                                        s.token(),
                                                        Exchange.SILENCE,
                                                        s.step(),
                                                        null,
                                                        s.now(),
                                                        s.request()))
                                        : super.settle(s);
                            }
                        });
    }

    @Test
    void a_build_that_leaves_its_outbox_lying_is_caught() {
        assertCaught(
                "left lying open",
                0.04,
                conversations ->
                        new InMemoryLedger(conversations) {
                            @Override
                            public List<Open> open(Instant now, int most) {
                                return super.open(now, most).stream()
                                        .filter(open -> open instanceof Open.Unanswered)
                                        .toList();
                            }
                        });
    }

    @Test
    void a_build_that_overwrites_a_conversation_is_caught() {
        assertCaught(
                "violation: a step was overwritten",
                0.02,
                conversations ->
                        new InMemoryLedger(conversations) {
                            @Override
                            public Settled settle(Settlement s) {
                                LockSupport.parkNanos(50_000_000);
                                Settled settled = super.settle(s);
                                return settled == Settled.MOVED_ON
                                        ? super.settle(with(s, null, s.answer()))
                                        : settled;
                            }
                        });
    }
}
