package org.doorstep.indexbuilder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.listing.Access;
import org.doorstep.listing.Address;
import org.doorstep.listing.Attendance;
import org.doorstep.listing.CostOption;
import org.doorstep.listing.Eligibility;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Location;
import org.doorstep.listing.Organization;
import org.doorstep.listing.Phone;
import org.doorstep.listing.ServiceAtLocation;
import org.doorstep.listing.Status;
import org.doorstep.listing.VenueCharacter;
import org.doorstep.place.Point;
import org.doorstep.time.Schedule;
import org.jspecify.annotations.Nullable;

/// As many made-up listings as wanted, the same for the same seed: words with Zipf's statistics,
/// points clustered around towns, hours that many share. They are for measuring, not for judging
/// what is found: made-up text is kinder to an index than people's.
record GeneratedListings(long seed, int count) {

    /// A town: its middle, and how many thousand people live there.
    record Town(double lat, double lon, int thousands) {}

    /// Towns over the whole country, middles and sizes rounded.
    static final List<Town> TOWNS =
            List.of(
                    new Town(51.51, -0.10, 8900), new Town(52.48, -1.90, 1140),
                    new Town(53.80, -1.55, 800), new Town(55.86, -4.25, 630),
                    new Town(53.38, -1.47, 560), new Town(53.48, -2.24, 550),
                    new Town(55.95, -3.19, 510), new Town(53.41, -2.98, 490),
                    new Town(51.45, -2.59, 470), new Town(51.48, -3.18, 360),
                    new Town(52.63, -1.13, 350), new Town(52.41, -1.51, 345),
                    new Town(54.60, -5.93, 340), new Town(52.95, -1.15, 320),
                    new Town(54.98, -1.61, 300), new Town(53.74, -0.33, 260),
                    new Town(50.37, -4.14, 260), new Town(53.00, -2.18, 255),
                    new Town(52.59, -2.12, 255), new Town(52.92, -1.48, 255),
                    new Town(50.91, -1.40, 250), new Town(50.80, -1.09, 210),
                    new Town(52.63, 1.30, 140), new Town(52.20, 0.12, 145),
                    new Town(51.75, -1.26, 150), new Town(54.57, -1.23, 140),
                    new Town(57.15, -2.10, 200), new Town(56.46, -2.97, 148),
                    new Town(50.72, -3.53, 130), new Town(53.96, -1.08, 150),
                    new Town(54.89, -2.93, 75), new Town(52.71, -2.75, 75),
                    new Town(51.06, -1.31, 45), new Town(50.26, -5.05, 20),
                    new Town(57.48, -4.22, 47), new Town(52.41, -4.08, 13));

    private static final List<String> TOPICS =
            List.of(
                    "loneliness",
                    "exercise",
                    "walking",
                    "families",
                    "older-people",
                    "low-mood",
                    "arts",
                    "debt",
                    "benefits",
                    "food-bank",
                    "cooking",
                    "warm-space",
                    "carers",
                    "dementia",
                    "music",
                    "dance",
                    "sport",
                    "swimming",
                    "gardening",
                    "games",
                    "digital",
                    "learning",
                    "english",
                    "volunteering",
                    "work",
                    "housing",
                    "legal",
                    "disability",
                    "bereavement",
                    "young-people",
                    "men",
                    "women",
                    "transport");

    private static final int VOCABULARY = 20_000;
    private static final List<Integer> STARTS = List.of(9, 10, 10, 11, 13, 14, 14, 18, 19);

    Stream<Listing> stream() {
        return IntStream.range(0, count).mapToObj(this::listing);
    }

    private Listing listing(int n) {
        // One generator for each listing, so that they are the same in whatever order.
        Random r = new Random(new SplittableRandom(seed * 1_000_003 + n).nextLong());
        String topic = TOPICS.get(zipf(r, TOPICS.size()));
        return new Listing(
                "generated-" + n,
                "generated",
                List.of(),
                topic.replace('-', ' ') + " " + words(r, 2 + r.nextInt(3)),
                words(r, 40 + r.nextInt(40)),
                "https://example.org/" + n,
                null,
                r.nextInt(40) == 0 ? Status.INACTIVE : Status.ACTIVE,
                new Organization("o" + n / 4, "organisation " + words(r, 2), null, null, null),
                places(n, r),
                hours(r),
                costs(r),
                eligibility(r),
                null,
                r.nextInt(20) == 0 ? List.of(Attendance.ONLINE) : List.of(),
                List.of(),
                List.of(),
                List.of(new Phone("020 7946 0000", null)),
                List.of(topic),
                List.of(),
                List.of(),
                LocalDate.of(2025, 1, 1).plusDays(r.nextInt(690)),
                null);
    }

    private static List<ServiceAtLocation> places(int n, Random r) {
        if (r.nextInt(25) == 0) {
            return List.of();
        }
        Point p = point(r);
        VenueCharacter[] all = VenueCharacter.values();
        Location location =
                new Location(
                        "place-" + n,
                        words(r, 2) + " hall",
                        null,
                        p,
                        new Address(1 + r.nextInt(90) + " High Street", "Town", null),
                        r.nextBoolean() ? all[r.nextInt(4)] : null,
                        r.nextInt(3) == 0 ? Set.of(Access.STEP_FREE) : Set.of(),
                        null);
        return List.of(new ServiceAtLocation(null, location, List.of(), List.of()));
    }

    /// A point near a town, big towns the more often and the wider.
    static Point point(Random r) {
        int people = r.nextInt(TOWNS.stream().mapToInt(Town::thousands).sum());
        for (Town t : TOWNS) {
            people -= t.thousands();
            if (people < 0) {
                double spread = 0.01 * Math.pow(t.thousands(), 0.35);
                return new Point(
                        t.lat() + r.nextGaussian() * spread,
                        t.lon() + r.nextGaussian() * spread * 1.6);
            }
        }
        throw new IllegalStateException("somebody lives in no town");
    }

    private static List<Schedule> hours(Random r) {
        List<Schedule> lines = new ArrayList<>();
        for (int n = r.nextInt(6) == 0 ? 0 : 1 + r.nextInt(2); n > 0; n--) {
            LocalTime opens = LocalTime.of(STARTS.get(r.nextInt(STARTS.size())), 30 * r.nextInt(2));
            DayOfWeek day = DayOfWeek.of(1 + r.nextInt(7));
            lines.add(
                    Schedule.weekly(
                            List.of(day), opens, opens.plusMinutes(60 + 30 * r.nextInt(4))));
        }
        return lines;
    }

    private static List<CostOption> costs(Random r) {
        return switch (r.nextInt(3)) {
            case 0 -> List.of();
            case 1 -> List.of(new CostOption(null, 0, null, null, null));
            default -> List.of(new CostOption(null, 100 * (1 + r.nextInt(8)), null, null, null));
        };
    }

    private static Eligibility eligibility(Random r) {
        @Nullable Integer least = r.nextInt(3) == 0 ? 18 + r.nextInt(45) : null;
        return new Eligibility(least, null, null, null);
    }

    /// So many words; the commonest as common as they are in English.
    static String words(Random r, int n) {
        List<String> words = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            words.add(word(zipf(r, VOCABULARY)));
        }
        return String.join(" ", words);
    }

    /// A pronounceable word for a number, the commoner the shorter.
    static String word(int n) {
        StringBuilder word = new StringBuilder();
        for (int left = n + 1; left > 0; left /= 75) {
            int syllable = left % 75;
            word.append("bdfghklmnprstvz".charAt(syllable % 15))
                    .append("aeiou".charAt(syllable / 15));
        }
        return word.toString();
    }

    /// A number below `n` by Zipf's law: the inverse of the harmonic sum, near enough.
    private static int zipf(Random r, int n) {
        return (int) Math.min(n - 1, Math.pow(n + 1.0, r.nextDouble()) - 1);
    }
}
