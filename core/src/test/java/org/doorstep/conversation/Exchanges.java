package org.doorstep.conversation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.doorstep.listing.Eligibility;
import org.doorstep.listing.Flag;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.place.Precision;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Filter;
import org.doorstep.search.Gist;
import org.doorstep.search.TopicWeight;
import org.doorstep.time.Recurring;
import org.doorstep.time.Window;
import org.doorstep.understanding.Thing;
import org.doorstep.understanding.Understood;

/// Conversations for tests, in which every field says something.
public final class Exchanges {

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00.5Z");

    private Exchanges() {}

    /// One who was asked where.
    public static Conversation asked() {
        return new Conversation(
                new Conversation.State.AskedWhere(everything(), everything(), "Newport"),
                Conversation.Subscription.WANTED,
                true,
                AT);
    }

    /// One who was shown two offers and looked at one.
    public static Conversation showing() {
        Enquiry.Offer first = new Enquiry.Offer("bow-stitchers", "roman-road-hall");
        Enquiry.Offer second = new Enquiry.Offer("phone-friends", null);
        return new Conversation(
                new Conversation.State.Showing(
                        everything(),
                        everything(),
                        List.of(first, second),
                        second,
                        List.of(first),
                        2,
                        new Intent.Report(Flag.What.CLOSED, 0)),
                Conversation.Subscription.STOPPED_AND_REMINDED,
                true,
                AT);
    }

    /// All that one message can say.
    public static Understood everything() {
        Place bow =
                new Place("E3 3HN", new Point(51.52, -0.02), Precision.SECTOR, 400, "using E3 3");
        Place other = new Place("Bow, Devon", new Point(50.8, -3.8), Precision.PLACE, 900, null);
        LocalDateTime from = LocalDateTime.of(2026, 11, 25, 17, 0);
        return new Understood(
                List.of("walking", "dance"),
                new Gist(List.of(new TopicWeight("walking", 0.5)), "AQID"),
                "zebra crossing",
                bow,
                List.of(other),
                List.of(new Window(from, from.plusHours(5)), new Window(from, from)),
                new Recurring(
                        List.of(DayOfWeek.SATURDAY), LocalTime.of(17, 0), LocalTime.of(22, 0)),
                List.of(DayOfWeek.MONDAY),
                List.of(
                        new Filter.Free(true),
                        new Filter.StepFree(),
                        new Filter.Women(),
                        new Filter.Men(),
                        new Filter.Online(),
                        new Filter.ByPhone(),
                        new Filter.NonClinical(),
                        new Filter.InLanguage("bn"),
                        new Filter.Age(82),
                        new Filter.Child(true)),
                new Enquiry.Asker(82, Eligibility.Gender.WOMEN, Set.of("partner")),
                "wots on",
                List.of("a note"),
                new Thing("boxing club", List.of("boxing", "boxers"), "sport", true),
                "mum");
    }
}
