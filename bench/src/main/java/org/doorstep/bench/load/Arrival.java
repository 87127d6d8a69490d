package org.doorstep.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// One text that is to arrive, or one search on the web.
///
/// @param at nanoseconds after the beginning
/// @param from who texts; empty for a search
/// @param to a surgery's number; empty for a search
/// @param id the provider's id of the message
/// @param danger whether it speaks of danger
/// @param again whether it is a second delivery of the same message
public record Arrival(
        long at, String from, String to, String words, String id, boolean danger, boolean again) {

    /// One text in so many is delivered twice, and another speaks of danger.
    private static final int ONE_IN = 50;

    /// How soon the second delivery comes: while the first is being worked on.
    private static final long SOON = 5_000_000;

    private static final String DANGER = "I want to die";
    private static final double SECOND = 1e9;

    /// A Poisson process: every text from a number of its own, in the order they arrive.
    ///
    /// @param questions what is asked, by turns
    /// @param seed the same arrivals every time
    public static List<Arrival> of(Rush rush, Duration length, List<String> questions, long seed) {
        Random random = new Random(seed);
        List<Arrival> arrivals = new ArrayList<>();
        double at = gap(random, rush.total());
        for (int n = 0; at < length.toNanos(); n++, at += gap(random, rush.total())) {
            boolean danger = n % ONE_IN == ONE_IN / 2;
            Arrival one =
                    new Arrival(
                            (long) at,
                            sender(n),
                            Rush.number(rush.at(random.nextDouble())),
                            danger ? DANGER : questions.get(n % questions.size()),
                            "SM" + seed + "-" + n,
                            danger,
                            false);
            arrivals.add(one);
            if (n % ONE_IN == 1) {
                arrivals.add(one.again(SOON));
            }
        }
        arrivals.sort(Comparator.comparingLong(Arrival::at));
        return arrivals;
    }

    /// Searches on the web, a Poisson process too.
    ///
    /// @param rate so many a second
    public static List<Arrival> searches(
            double rate, Duration length, List<String> questions, long seed) {
        Random random = new Random(seed);
        List<Arrival> arrivals = new ArrayList<>();
        double at = gap(random, rate);
        for (int n = 0; at < length.toNanos(); n++, at += gap(random, rate)) {
            String words = questions.get(n % questions.size());
            arrivals.add(new Arrival((long) at, "", "", words, "W" + n, false, false));
        }
        return arrivals;
    }

    /// Whether it is a search and no text.
    public boolean search() {
        return to.isEmpty();
    }

    private static double gap(Random random, double rate) {
        return -Math.log(1 - random.nextDouble()) / rate * SECOND;
    }

    /// Ofcom's numbers for drama, lengthened: nobody has them.
    private static String sender(int n) {
        return String.format(Locale.ROOT, "+447700900%05d", n);
    }

    private Arrival again(long later) {
        return new Arrival(at + later, from, to, words, id, danger, true);
    }
}
