package org.doorstep.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.listing.CostOption;
import org.doorstep.listing.Listing;
import org.doorstep.listing.words.Payer;
import org.doorstep.listing.words.Tariff;
import org.doorstep.listing.words.Tariff.Price;
import org.doorstep.search.Filter;
import org.doorstep.search.Match;
import org.doorstep.understanding.Understood;
import org.jspecify.annotations.Nullable;

/// Says what something costs, and whom.
public final class Money {

    /// What people are asked to give, and nobody is asked how much.
    private static final Pattern GIVEN =
            Pattern.compile(
                    "(?i)\\b(?:donations?|pay (?:what|as) you|give what you|what you can afford)\\b");

    /// "First two free" is more than "first free".
    private static final Pattern SEVERAL = Pattern.compile("(?i)first (?:\\d|two|three|few|four)");

    private static final Pattern SUM = Pattern.compile("(?i)£|\\d ?p\\b|\\bfree\\b|charge");

    /// "50p a card" is asked of whoever plays, in a tin or not.
    private static final Pattern UNIT =
            Pattern.compile("(?i)^(?:£[\\d.]+|\\d+p) (?:an?|per|each) (?!head|person|time)");

    /// What an option is called that says no more than that there is a price.
    private static final Set<String> PLAIN =
            Set.of(
                    "session",
                    "sessions",
                    "class",
                    "entry",
                    "price",
                    "cost",
                    "fee",
                    "standard",
                    "general",
                    "admission",
                    "charge",
                    "ticket",
                    "visit");

    /// A condition longer than this is left to the details, in characters.
    private static final int CONDITION = 32;

    /// A child whose age nobody said pays what one of this age does.
    private static final int CHILD = 10;

    private static final int LITTLE = 3;

    private Money() {}

    /// The age that decides a price: that of the one it is for, else the person's own; null where
    /// neither was said.
    static @Nullable Integer age(Understood asked) {
        for (Filter need : asked.filters()) {
            if (need instanceof Filter.Age(var years)) {
                return years;
            }
            if (need instanceof Filter.Child(var little)) {
                return little ? LITTLE : CHILD;
            }
        }
        return asked.asker().age();
    }

    /// In a word or two, for a list, whoever comes.
    public static @Nullable String brief(Match match) {
        return brief(match, null);
    }

    /// In a word or two, for a list: "free", "£2.50"; null when nobody said or it is not a number.
    /// It is the price of whoever comes, or of this age; a concession is never said as if it were
    /// the price.
    ///
    /// @param age of the one it is for, in years, or null
    public static @Nullable String brief(Match match, @Nullable Integer age) {
        Listing listing = match.listing();
        Tariff tariff = Tariff.of(listing.costOptions());
        return switch (match.cost()) {
            case FREE -> "free";
            case UNKNOWN -> tariff.prices().isEmpty() ? given(listing) : conditional(tariff);
            case PAID -> tariff.prices().isEmpty() ? null : price(tariff, age);
        };
    }

    private static @Nullable String price(Tariff tariff, @Nullable Integer age) {
        List<Integer> held =
                tariff.holding(age).stream().map(Price::pence).distinct().sorted().toList();
        if (held.isEmpty()) {
            return conditional(tariff);
        }
        String plain = spread(held, tariff.holding(age).getFirst().words());
        Price first = free(tariff, Payer.Kind.FIRST);
        if (first != null && held.getFirst() > 0) {
            return SEVERAL.matcher(first.words()).find()
                    ? plain + ", " + Fit.name(small(first.words()), CONDITION)
                    : "first free, then " + plain;
        }
        Price spared = free(tariff, Payer.Kind.MEANS);
        return spared != null && spared.words().length() <= CONDITION && held.getFirst() > 0
                ? plain + ", " + small(spared.words())
                : plain;
    }

    private static @Nullable Price free(Tariff tariff, Payer.Kind condition) {
        return tariff.under(condition).stream()
                .filter(p -> p.pence() == 0)
                .findFirst()
                .orElse(null);
    }

    /// What every price of has a condition, with the condition of the first.
    private static String conditional(Tariff tariff) {
        Price first = tariff.prices().getFirst();
        if (first.payer().kind() == Payer.Kind.NONE) {
            boolean unit = UNIT.matcher(first.words()).find();
            return unit ? small(first.words()) : pounds(first.pence()) + " donation";
        }
        String words = brief(small(first.words()));
        String whole = SUM.matcher(words).find() ? words : pounds(first.pence()) + " " + words;
        String more = tariff.prices().size() > 1 && tariff.paid() ? "from " : "";
        return more + Fit.name(whole, CONDITION);
    }

    /// Of a long condition what stands before "or" and "and": the rest is in the details.
    private static String brief(String words) {
        int end = words.length() > CONDITION ? words.indexOf(" or ") : -1;
        return end > 0 ? words.substring(0, end) : words;
    }

    private static String small(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /// "pay what you can" where its owner says so; null otherwise.
    private static @Nullable String given(Listing listing) {
        return words(listing).anyMatch(w -> GIVEN.matcher(w).find()) ? "pay what you can" : null;
    }

    private static Stream<String> words(Listing listing) {
        return listing.costOptions().stream()
                .flatMap(c -> Stream.of(c.option(), c.amountDescription()))
                .filter(Objects::nonNull);
    }

    /// "£2.50", "from £2", "free or £3", "free for some".
    private static String spread(List<Integer> sorted, String words) {
        if (sorted.getFirst() == 0 && sorted.size() > 1) {
            return sorted.size() == 2 ? "free or " + pounds(sorted.get(1)) : "free for some";
        }
        boolean from = sorted.size() > 1 || small(words).startsWith("from ");
        return (from ? "from " : "") + pounds(sorted.getFirst());
    }

    /// The least that whoever comes pays, in pence; null where every price has a condition, or
    /// nobody said.
    static @Nullable Integer least(Listing listing, @Nullable Integer age) {
        return Tariff.of(listing.costOptions()).holding(age).stream()
                .map(Price::pence)
                .filter(pence -> pence > 0)
                .min(Integer::compare)
                .orElse(null);
    }

    /// All of it with its conditions, in the owner's words where there are some; null when nobody
    /// said.
    static @Nullable String full(Listing listing) {
        List<CostOption> options = listing.costOptions();
        List<String> all = new ArrayList<>();
        for (CostOption option : options) {
            String said = said(option, options.size() > 1);
            if (said != null && all.stream().noneMatch(said::equalsIgnoreCase)) {
                all.add(said);
            }
        }
        return all.isEmpty() ? null : all.stream().collect(Collectors.joining("; "));
    }

    /// @param several whether there are others it must be told from
    private static @Nullable String said(CostOption option, boolean several) {
        String name = option.option();
        String words = option.amountDescription();
        Integer pence = option.pence();
        String sum = pence == null ? "" : pence == 0 ? "Free" : pounds(pence);
        if (words == null && name != null && SUM.matcher(name).find()) {
            return name;
        }
        String price =
                words == null
                        ? sum
                        : SUM.matcher(words).find() || pence == null ? words : sum + " " + words;
        if (price.isEmpty()) {
            return null;
        }
        boolean tells =
                name != null
                        && !price.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                        && (several && words == null || conditional(name))
                        && (words == null || !conditional(words))
                        && !PLAIN.contains(name.toLowerCase(Locale.ROOT));
        return tells ? name + ": " + price : price;
    }

    private static boolean conditional(String name) {
        return Tariff.of(List.of(new CostOption(name, 1, null, null, null)))
                .holding(null)
                .isEmpty();
    }

    /// An amount of pence: "£2.50", "£3", "50p".
    static String pounds(int pence) {
        if (pence < 100) {
            return pence == 0 ? "free" : pence + "p";
        }
        return pence % 100 == 0
                ? "£" + pence / 100
                : String.format(Locale.ROOT, "£%d.%02d", pence / 100, pence % 100);
    }
}
