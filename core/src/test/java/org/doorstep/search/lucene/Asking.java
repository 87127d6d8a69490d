package org.doorstep.search.lucene;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.place.Precision;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Filter;
import org.doorstep.search.Gist;
import org.doorstep.time.Recurring;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// An enquiry for a test, said in one line. Its now is Tuesday 24 November 2026, 10 in the
/// morning.
record Asking(Enquiry enquiry) {

    static final LocalDateTime NOW = LocalDateTime.parse("2026-11-24T10:00");

    /// Nothing but "what's on", nowhere.
    static Asking whatsOn() {
        return new Asking(
                new Enquiry(
                        List.of(),
                        Gist.NONE,
                        "",
                        null,
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        Enquiry.Asker.UNKNOWN,
                        NOW,
                        Set.of(),
                        0,
                        10));
    }

    static Asking about(String... topics) {
        return whatsOn().topics(List.of(topics));
    }

    Asking topics(List<String> topics) {
        var e = enquiry;
        return with(
                topics,
                e.words(),
                e.place(),
                e.windows(),
                e.recurring(),
                e.excludedDays(),
                e.filters(),
                e.asker(),
                e.now(),
                e.seen(),
                e.offset(),
                e.limit());
    }

    Asking words(String words) {
        var e = enquiry;
        return with(
                e.topics(),
                words,
                e.place(),
                e.windows(),
                e.recurring(),
                e.excludedDays(),
                e.filters(),
                e.asker(),
                e.now(),
                e.seen(),
                e.offset(),
                e.limit());
    }

    Asking near(Point point) {
        return near(new Place("here", point, Precision.POSTCODE, 0, null));
    }

    Asking near(@Nullable Place place) {
        var e = enquiry;
        return with(
                e.topics(),
                e.words(),
                place,
                e.windows(),
                e.recurring(),
                e.excludedDays(),
                e.filters(),
                e.asker(),
                e.now(),
                e.seen(),
                e.offset(),
                e.limit());
    }

    Asking during(String from, String to) {
        var e = enquiry;
        List<Window> windows =
                List.of(new Window(LocalDateTime.parse(from), LocalDateTime.parse(to)));
        return with(
                e.topics(),
                e.words(),
                e.place(),
                windows,
                e.recurring(),
                e.excludedDays(),
                e.filters(),
                e.asker(),
                e.now(),
                e.seen(),
                e.offset(),
                e.limit());
    }

    Asking usually(Recurring habit, DayOfWeek... not) {
        var e = enquiry;
        return with(
                e.topics(),
                e.words(),
                e.place(),
                e.windows(),
                habit,
                List.of(not),
                e.filters(),
                e.asker(),
                e.now(),
                e.seen(),
                e.offset(),
                e.limit());
    }

    Asking not(DayOfWeek... days) {
        var e = enquiry;
        return with(
                e.topics(),
                e.words(),
                e.place(),
                e.windows(),
                e.recurring(),
                List.of(days),
                e.filters(),
                e.asker(),
                e.now(),
                e.seen(),
                e.offset(),
                e.limit());
    }

    Asking needing(Filter... filters) {
        var e = enquiry;
        return with(
                e.topics(),
                e.words(),
                e.place(),
                e.windows(),
                e.recurring(),
                e.excludedDays(),
                List.of(filters),
                e.asker(),
                e.now(),
                e.seen(),
                e.offset(),
                e.limit());
    }

    Asking as(Enquiry.Asker asker) {
        var e = enquiry;
        return with(
                e.topics(),
                e.words(),
                e.place(),
                e.windows(),
                e.recurring(),
                e.excludedDays(),
                e.filters(),
                asker,
                e.now(),
                e.seen(),
                e.offset(),
                e.limit());
    }

    Asking now(String now) {
        var e = enquiry;
        return with(
                e.topics(),
                e.words(),
                e.place(),
                e.windows(),
                e.recurring(),
                e.excludedDays(),
                e.filters(),
                e.asker(),
                LocalDateTime.parse(now),
                e.seen(),
                e.offset(),
                e.limit());
    }

    Asking page(int offset, int limit) {
        var e = enquiry;
        return with(
                e.topics(),
                e.words(),
                e.place(),
                e.windows(),
                e.recurring(),
                e.excludedDays(),
                e.filters(),
                e.asker(),
                e.now(),
                e.seen(),
                offset,
                limit);
    }

    Asking seen(Set<Enquiry.Offer> seen) {
        var e = enquiry;
        return with(
                e.topics(),
                e.words(),
                e.place(),
                e.windows(),
                e.recurring(),
                e.excludedDays(),
                e.filters(),
                e.asker(),
                e.now(),
                seen,
                e.offset(),
                e.limit());
    }

    private static Asking with(
            List<String> topics,
            String words,
            @Nullable Place place,
            List<Window> windows,
            @Nullable Recurring recurring,
            List<DayOfWeek> excluded,
            List<Filter> filters,
            Enquiry.Asker asker,
            LocalDateTime now,
            Set<Enquiry.Offer> seen,
            int offset,
            int limit) {
        return new Asking(
                new Enquiry(
                        topics, Gist.NONE, words, place, windows, recurring, excluded, filters,
                        asker, now, seen, offset, limit));
    }
}
