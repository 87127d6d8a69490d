package org.doorstep.limits;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.doorstep.conversation.SmsText;
import org.doorstep.texting.Exchange;
import org.jspecify.annotations.Nullable;

/// What may be texted to one number in an hour, and by all of us in a day (SMS-32, SEC-10).
///
/// Telephone networks block a number's sender after 20 identical or 100 texts of any kind in an
/// hour; we stop well before. Replies with lines to call pass always and are not even counted
/// here, so that nothing they need can fail. Periods go by the machine's clock.
public final class Ration {

    /// Said once, as the last text of the hour.
    public static final String ENOUGH =
            "That is a lot of texts in one hour. Please text again later.";

    /// Said once a day to each number when the day's parts are used up.
    public static final String NOT_TODAY =
            "Sorry, we cannot answer any more texts today. Please text again tomorrow. In an"
                    + " emergency call 999.";

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String ALL = "all";
    private static final String PARTS = "parts";
    private static final String TEXTS = "texts";
    private static final String TOLD = "told";

    /// From this share of the day's parts on somebody is told.
    private static final double NEARLY = 0.8;

    private final Tally tally;
    private final Tally meanwhile = new InMemoryTally();
    private final Supplier<Bounds> bounds;
    private final InstantSource machine;
    private final Alarm alarm;

    /// The most there may be.
    ///
    /// @param texts to one number in an hour, of any kind
    /// @param same to one number in an hour, word for word the same
    /// @param parts to everybody in a day; a long text has several parts
    public record Bounds(long texts, long same, long parts) {}

    /// Whoever is told that the day's parts run out, or that counting failed.
    public interface Alarm {
        /// @param share of the day's parts that are used, in percent
        void spent(int share);

        void failed(Throwable fault);
    }

    /// @param bounds read anew for every answer
    /// @param machine the machine's now
    public Ration(Tally tally, Supplier<Bounds> bounds, InstantSource machine, Alarm alarm) {
        this.tally = tally;
        this.bounds = bounds;
        this.machine = machine;
        this.alarm = alarm;
    }

    /// What one message may get. It counts once, with the first answer that is asked for, however
    /// many workers answer it and however often each has to begin anew.
    ///
    /// @param sender the keyed hash of whom it goes to
    /// @param message the name of the message, the same at every delivery
    public Permit permit(String sender, String message) {
        return new Permit(sender, message.substring(0, Math.min(message.length(), 8)));
    }

    /// What one message may get; for one worker's use.
    public final class Permit {
        private final String sender;
        private final String message;
        private Tally.@Nullable Counted hour;
        private @Nullable Day day;

        /// @param told how often this number was told that the day is used up
        private record Day(long parts, long told) {}

        private Permit(String sender, String message) {
            this.sender = sender;
            this.message = message;
        }

        /// What of an answer may be texted now. Never throws.
        public Exchange of(Exchange answer) {
            if (answer.crisis() || answer.replies().isEmpty()) {
                return answer;
            }
            Instant now = machine.instant();
            Exchange left = hourly(answer, now);
            return left.replies().isEmpty() ? left : daily(left, now);
        }

        private Exchange hourly(Exchange answer, Instant now) {
            if (hour == null) {
                hour = hour(answer, now);
            }
            Map<String, Long> stands = hour.counts();
            Bounds most = bounds.get();
            long texts = stands.getOrDefault(TEXTS, 0L);
            long last = most.texts() - 1; // the last one says that it is the last
            if (texts > last) {
                boolean first = texts - answer.replies().size() <= last;
                return first ? saying(ENOUGH) : Exchange.SILENCE;
            }
            List<String> fresh =
                    answer.replies().stream()
                            .filter(r -> stands.getOrDefault(mark(r), 0L) <= most.same())
                            .toList();
            return new Exchange(
                    fresh, fresh.isEmpty() ? List.of() : answer.serviceIds(), answer.safety());
        }

        private Tally.Counted hour(Exchange answer, Instant now) {
            Map<String, Long> adding = new HashMap<>(Map.of(TEXTS, (long) answer.replies().size()));
            answer.replies().forEach(reply -> adding.merge(mark(reply), 1L, Long::sum));
            Instant hour = now.truncatedTo(ChronoUnit.HOURS);
            Instant until = hour.plus(Duration.ofHours(2));
            return add(tally -> tally.addOnce(sender, hour.toString(), message, adding, until));
        }

        private Exchange daily(Exchange answer, Instant now) {
            if (day == null) {
                day = day(answer, now);
            }
            if (day.parts() <= bounds.get().parts()) {
                return answer;
            }
            return day.told() == 1 ? saying(NOT_TODAY) : Exchange.SILENCE;
        }

        private Day day(Exchange answer, Instant now) {
            String day = LocalDate.ofInstant(now, ZONE).toString();
            Instant until = now.plus(Duration.ofDays(2));
            boolean counted = hour != null && !hour.now();
            long parts = counted ? 0 : parts(answer);
            long after =
                    add(tally -> tally.add(ALL, day, Map.of(PARTS, parts), until))
                            .getOrDefault(PARTS, parts);
            long most = bounds.get().parts();
            tell(after - parts, after, most);
            Map<String, Long> one = Map.of(TOLD, 1L);
            return after <= most
                    ? new Day(after, 0)
                    : new Day(
                            after,
                            add(tally -> tally.add(sender, day, one, until))
                                    .getOrDefault(TOLD, 1L));
        }
    }

    private static long parts(Exchange answer) {
        return answer.replies().stream().mapToLong(r -> SmsText.measure(r).parts()).sum();
    }

    /// Told once at each mark: by whoever takes the count over it.
    private void tell(long before, long after, long most) {
        for (double share : List.of(NEARLY, 1.0)) {
            double mark = share * most;
            if (before < mark && after >= mark) {
                alarm.spent((int) (share * 100));
            }
        }
    }

    /// While the store is away this process counts for itself.
    private <T> T add(Function<Tally, T> adding) {
        try {
            return adding.apply(tally);
        } catch (RuntimeException fault) {
            alarm.failed(fault);
            return adding.apply(meanwhile);
        }
    }

    private static Exchange saying(String words) {
        return new Exchange(List.of(words), List.of(), "none");
    }

    /// The counter of a text: so short a piece of its SHA-256 that it says nothing of the words.
    private static String mark(String reply) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(reply.getBytes(StandardCharsets.UTF_8));
            return "s"
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 6);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
