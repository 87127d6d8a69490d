package org.doorstep.functions;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.conversation.Conversation;
import org.doorstep.conversation.Conversations;
import org.doorstep.limits.InMemoryTally;
import org.doorstep.listing.Address;
import org.doorstep.listing.CostOption;
import org.doorstep.listing.Eligibility;
import org.doorstep.listing.InMemoryFlags;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Listings;
import org.doorstep.listing.Location;
import org.doorstep.listing.Organization;
import org.doorstep.listing.Phone;
import org.doorstep.listing.ServiceAtLocation;
import org.doorstep.listing.Status;
import org.doorstep.need.InMemoryNeeds;
import org.doorstep.need.Needs;
import org.doorstep.place.Place;
import org.doorstep.place.Point;
import org.doorstep.place.Precision;
import org.doorstep.safety.HelpLines;
import org.doorstep.safety.SafetyCheck;
import org.doorstep.search.Enquiry;
import org.doorstep.search.Match;
import org.doorstep.search.Results;
import org.doorstep.search.Search;
import org.doorstep.texting.InMemoryLedger;
import org.doorstep.texting.Ledger;
import org.doorstep.texting.SmsGateway;
import org.doorstep.time.Window;
import org.doorstep.understanding.Places;
import org.doorstep.understanding.Times;
import org.doorstep.understanding.Understanding;
import org.doorstep.understanding.Vocabulary;

/// Small parts for the doors to stand on in tests: a directory of a few listings that answers
/// every enquiry with all of them.
public final class StandIns {

    public static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    public static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    public static final String NOTIFY_TOKEN = "sample-token-of-notify-with-32-characters";

    private StandIns() {}

    public static Listing listing(String id, String name) {
        Location hall =
                new Location(
                        id + "-hall",
                        "Roman Road Hall",
                        null,
                        new Point(51.53, -0.03),
                        new Address("12 Somewhere Street", "London", "E3 5XX"),
                        null,
                        Set.of(),
                        null);
        return new Listing(
                id,
                "seeds",
                List.of(),
                name,
                "A friendly group.\n\nEverybody is welcome.",
                "https://group.example/",
                "hello@group.example",
                Status.ACTIVE,
                new Organization(null, "Old Ford Makers", null, null, null),
                List.of(new ServiceAtLocation(null, hall, List.of(), List.of())),
                List.of(),
                List.of(new CostOption("Session", 250, null, null, null)),
                Eligibility.OPEN,
                "Just turn up.",
                List.of(),
                List.of(),
                List.of(),
                List.of(new Phone("020 7946 0123", null)),
                List.of("arts"),
                List.of(),
                List.of(),
                LocalDate.of(2026, 9, 1),
                null);
    }

    /// So many listings: `l1`, "Listing 1" and on.
    public static List<Listing> listings(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> listing("l" + i, "Listing " + i))
                .toList();
    }

    public static Match match(Listing listing) {
        ServiceAtLocation at = listing.serviceAtLocations().getFirst();
        LocalDateTime six = LocalDateTime.of(2026, 11, 25, 18, 0);
        return new Match(
                new Enquiry.Offer(listing.id(), at.location().id()),
                listing,
                at,
                640.4,
                new Match.Timing(
                        Match.Timing.State.ON,
                        new Window(six, six.plusMinutes(90)),
                        "Wednesdays, 6pm to 7:30pm"),
                Match.Cost.PAID,
                List.of("arts and crafts", "0.4 miles away"),
                List.of("if it is step free"),
                1,
                true);
    }

    /// A search that finds all of these, a page at a time.
    public static Search search(List<Listing> listings) {
        return new Search() {
            @Override
            public Results find(Enquiry enquiry) {
                List<Match> page =
                        listings.stream()
                                .skip(enquiry.offset())
                                .limit(enquiry.limit())
                                .map(StandIns::match)
                                .toList();
                return new Results(page, listings.size(), List.of(), 1609.0, false, "b1");
            }

            @Override
            public Optional<Match> look(Enquiry.Offer offer, Enquiry enquiry) {
                return listings.stream()
                        .map(StandIns::match)
                        .filter(match -> match.offer().equals(offer))
                        .findFirst();
            }
        };
    }

    /// A store of these listings, to be read only.
    public static Listings store(List<Listing> listings) {
        return new Listings() {
            @Override
            public Optional<Versioned> find(String id) {
                return all().filter(v -> v.listing().id().equals(id)).findFirst();
            }

            @Override
            public Map<String, Versioned> findAll(java.util.Collection<String> ids) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Saved save(Listing listing, long seen, String by, Instant at) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Saved> saveAll(List<Change> changes, String by, Instant at) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Stream<Versioned> all() {
                return listings.stream().map(l -> new Versioned(l, 1, "seeds", NOW));
            }

            @Override
            public List<Versioned> history(String id, int limit) {
                return List.of();
            }
        };
    }

    /// Conversations in memory, which may be made to lose the first races.
    public static final class Memory implements Conversations {
        private final Map<String, Kept> kept = new HashMap<>();
        public int losesRaces;
        public int written;

        @Override
        public synchronized Optional<Kept> find(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public synchronized boolean keep(
                String key, long seen, Conversation conversation, long quiet, Instant expires) {
            if (losesRaces > 0) {
                losesRaces--;
                return false;
            }
            long version = kept.containsKey(key) ? kept.get(key).version() : 0;
            if (version != seen) {
                return false;
            }
            written++;
            kept.put(key, new Kept(conversation, version + 1, quiet));
            return true;
        }

        @Override
        public synchronized void forget(String key) {
            kept.remove(key);
        }
    }

    public static Settings settings() {
        Map<Setting, String> values =
                Map.of(
                        Setting.SERVICE_NAME, "Bow Doorstep",
                        Setting.PERSON_TO_ASK, "the link workers on 020 7946 0990",
                        Setting.PUBLIC_URL, "https://mycompany.example",
                        Setting.TWILIO_TOKEN, "12345",
                        Setting.NOTIFY_TOKEN, NOTIFY_TOKEN,
                        Setting.NOTIFY_TOKEN_BEFORE, "the-token-of-before-which-is-32-long",
                        Setting.PEPPER_KEY, KEY,
                        Setting.SEAL_KEY, KEY,
                        Setting.ALL_REQUESTS_A_MINUTE, "1000000",
                        Setting.REQUESTS_A_MINUTE, "1000000");
        return settings(values);
    }

    public static Settings settings(Map<Setting, String> values) {
        return new Settings(setting -> Optional.ofNullable(values.get(setting)));
    }

    /// A house of these listings, whole.
    public static House house(List<Listing> listings) {
        return house(search(listings), store(listings), new Memory(), settings());
    }

    public static House house(
            Search search, Listings listings, Conversations conversations, Settings settings) {
        return house(search, listings, conversations, settings, Map.of());
    }

    public static House house(
            Search search,
            Listings listings,
            Conversations conversations,
            Settings settings,
            Map<String, SmsGateway> gateways) {
        return new House(
                new SafetyCheck(),
                new HelpLines(),
                new Understanding(Vocabulary.load(), Places.NONE, Times.NONE, _ -> false),
                words ->
                        words.equalsIgnoreCase("E3 3HN")
                                ? Optional.of(
                                        new Place(
                                                "E3 3HN",
                                                new Point(51.52, -0.02),
                                                Precision.POSTCODE,
                                                0,
                                                null))
                                : Optional.empty(),
                search,
                () -> new House.Shelf("b1", NOW.minus(Duration.ofMinutes(1)), 2),
                listings,
                conversations,
                new InMemoryFlags(),
                new InMemoryLedger(conversations),
                new InMemoryTally(),
                new InMemoryNeeds(),
                gateways,
                settings,
                new Clocks(InstantSource.fixed(NOW), InstantSource.fixed(NOW)));
    }

    /// The same house with another ledger and other counts.
    public static House with(House h, Ledger ledger, Needs needs) {
        return new House(
                h.safety(),
                h.lines(),
                h.understanding(),
                h.places(),
                h.search(),
                h.shelf(),
                h.listings(),
                h.conversations(),
                h.flags(),
                ledger,
                h.tally(),
                needs,
                h.gateways(),
                h.settings(),
                h.clocks());
    }

    /// A part of this kind that fails at every call.
    public static <T> T failing(Class<T> kind) {
        Object part =
                java.lang.reflect.Proxy.newProxyInstance(
                        kind.getClassLoader(),
                        new Class<?>[] {kind},
                        (_, _, _) -> {
                            throw new IllegalStateException("secret words in a message");
                        });
        return kind.cast(part);
    }
}
