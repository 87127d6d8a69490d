package org.doorstep.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doorstep.listing.Attendance;
import org.doorstep.place.Place;
import org.doorstep.place.Precision;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Filter;
import org.doorstep.search.Match.Cost;
import org.doorstep.time.HoursText;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// Why an offer is shown, in a few plain words each, the strongest first.
record Reasons(Enquiry enquiry) {

    private static final double TENTH_OF_A_MILE = Ranking.METRES_PER_MILE / 10;

    List<String> of(Candidate c, @Nullable Window next) {
        List<String> why = new ArrayList<>();
        if (c.topicFit() > 0 && c.topic() != null) {
            why.add(Topics.said(c.topic()));
        }
        where(c, why);
        if (next != null) {
            String when = HoursText.when(next, enquiry.now(), c.hours().openEnded(next));
            why.add(when.startsWith("on ") ? when : "on " + when);
        }
        if (c.facts().cost() == Cost.FREE) {
            why.add("free");
        }
        for (Filter f : enquiry.filters()) {
            met(f, c, why);
        }
        return List.copyOf(why);
    }

    private void where(Candidate c, List<String> why) {
        Place place = enquiry.place();
        if (!c.remote() && place != null) {
            String about = place.precision() == Precision.POSTCODE ? "" : "about ";
            why.add(about + miles(c.metres()) + " away");
        } else if (c.facts().attendance().contains(Attendance.ONLINE)) {
            why.add("online");
        } else if (c.facts().attendance().contains(Attendance.PHONE)) {
            why.add("by phone");
        } else if (c.facts().attendance().contains(Attendance.HOME_VISIT)) {
            why.add("comes to you");
        } else if (c.facts().reach() == Facts.Reach.AREA) {
            why.add("in your area");
        }
    }

    /// `0.4 miles`, `1 mile`, `12 miles`: tenths up to ten miles.
    static String miles(double metres) {
        long tenths = Math.max(1, Math.round(metres / TENTH_OF_A_MILE));
        if (tenths == 10) {
            return "1 mile";
        }
        return tenths >= 100 || tenths % 10 == 0
                ? Math.round(tenths / 10.0) + " miles"
                : String.format(Locale.ROOT, "%d.%d miles", tenths / 10, tenths % 10);
    }

    /// What somebody has to ask before going: what was asked for and nobody stated.
    List<String> toAsk(Candidate c, boolean somewhere) {
        List<String> ask = new ArrayList<>();
        c.unstated().forEach(f -> ask.add(Needs.toAsk(f)));
        if (enquiry.saves() && c.facts().cost() == Cost.UNKNOWN) {
            ask.add(Needs.toAsk(Enquiry.SAVING));
        }
        if (somewhere && c.point() == null && !c.facts().withoutVenue()) {
            ask.add("where it is");
        }
        return List.copyOf(ask);
    }

    private static void met(Filter filter, Candidate c, List<String> why) {
        if (c.unstated().contains(filter)) {
            return;
        }
        switch (filter) {
            case Filter.StepFree _ -> {
                if (!c.facts().withoutVenue()) {
                    why.add("step free");
                }
            }
            case Filter.Women _ -> why.add("for women only");
            case Filter.Men _ -> why.add("for men only");
            case Filter.NonClinical _ -> why.add("not in a clinic");
            case Filter.InLanguage(var code) ->
                    why.add("in " + Locale.of(code).getDisplayLanguage(Locale.ENGLISH));
            case Filter.Age(var years) -> why.add("open at age " + years);
            case Filter.Child _ -> why.add("open to children");
            case Filter.Free _, Filter.Online _, Filter.ByPhone _ -> {}
        }
    }
}
