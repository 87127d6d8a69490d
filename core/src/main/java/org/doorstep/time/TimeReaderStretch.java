package org.doorstep.time;

import java.time.LocalDate;
import java.time.LocalTime;
import org.doorstep.time.TimeReaderPiece.Clock;
import org.doorstep.time.TimeReaderPiece.How;
import org.doorstep.time.TimeReaderPiece.Part;
import org.jspecify.annotations.Nullable;

/// Hours of some day: from a time on, for so many minutes, perhaps past midnight.
record TimeReaderStretch(LocalTime from, int minutes) {

    static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    static final TimeReaderStretch WHOLE_DAY = of(LocalTime.MIDNIGHT, LAST_MINUTE);
    private static final int DAY = 24 * 60;
    private static final int HOUR = 60;

    static TimeReaderStretch of(LocalTime from, LocalTime to) {
        int minutes = to.toSecondOfDay() / 60 - from.toSecondOfDay() / 60;
        return new TimeReaderStretch(from, minutes > 0 ? minutes : minutes + DAY);
    }

    /// The hours a slot names, or null when it names none. "At 3" is the hour that begins then.
    static @Nullable TimeReaderStretch of(TimeReaderSlot slot) {
        Part context = slot.context();
        Clock clock = slot.clock();
        if (clock == null) {
            return context == null ? null : of(context.from(), context.to());
        }
        return of(clock, context);
    }

    static TimeReaderStretch of(Clock clock, @Nullable Part context) {
        LocalTime first = clock.first().resolved(context);
        return switch (clock.how()) {
            case AT -> new TimeReaderStretch(first, HOUR);
            case AFTER -> of(first, until(first, context));
            case BEFORE -> of(since(first, context), first);
            case BETWEEN -> between(clock, context);
        };
    }

    private static LocalTime until(LocalTime first, @Nullable Part context) {
        boolean inside = context != null && first.isBefore(context.to());
        LocalTime end = inside && context != null ? context.to() : LAST_MINUTE;
        return end.isAfter(first) ? end : LocalTime.MIDNIGHT;
    }

    private static LocalTime since(LocalTime last, @Nullable Part context) {
        return context != null && context.from().isBefore(last)
                ? context.from()
                : LocalTime.MIDNIGHT;
    }

    private static TimeReaderStretch between(Clock clock, @Nullable Part context) {
        TimeReaderHour second = clock.second() == null ? clock.first() : clock.second();
        boolean said = second.half() != TimeReaderHour.Half.BARE;
        LocalTime from =
                said
                        ? clock.first().resolvedBefore(second.resolved(null), context)
                        : clock.first().resolved(context);
        LocalTime to = said ? second.resolved(null) : second.resolvedAfter(from);
        return of(from, to);
    }

    /// The same hours in the evening, for a morning hour that is over: "at 7", said at noon.
    static @Nullable TimeReaderStretch later(
            TimeReaderSlot slot, TimeReaderStretch morning, LocalTime now) {
        Clock clock = slot.clock();
        if (clock == null || slot.context() != null || !TimeReaderClock.eveningToo(clock.first())) {
            return null;
        }
        LocalTime over = clock.how() == How.AFTER ? morning.from() : morning.to();
        if (over.isAfter(now)) {
            return null;
        }
        Clock evening =
                new Clock(
                        clock.start(),
                        clock.end(),
                        clock.how(),
                        clock.first().inTheEvening(),
                        clock.second(),
                        clock.weak());
        TimeReaderStretch stretch = of(evening, null);
        return stretch.to().isAfter(now) ? stretch : null;
    }

    /// Where it ends on the same day: at 23:59 when it runs past midnight.
    LocalTime to() {
        boolean past = from.toSecondOfDay() / 60 + minutes >= DAY;
        return past ? LAST_MINUTE : from.plusMinutes(minutes);
    }

    Window on(LocalDate date) {
        return new Window(date.atTime(from), date.atTime(from).plusMinutes(minutes));
    }
}
