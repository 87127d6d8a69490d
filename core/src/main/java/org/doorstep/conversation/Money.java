package org.doorstep.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorstep.listing.CostOption;
import org.doorstep.listing.Listing;
import org.doorstep.search.Match;
import org.jspecify.annotations.Nullable;

/// Says what something costs.
public final class Money {

    /// What people are asked to give, and nobody is asked how much.
    private static final Pattern GIVEN =
            Pattern.compile(
                    "(?i)\\b(?:donations?|pay (?:what|as) you|give what you|what you can afford)\\b");

    private static final Pattern FIRST = Pattern.compile("(?i)\\b(?:first|taster|trial)\\b");

    private Money() {}

    /// In a word or two, for a list: "free", "£2.50"; null when nobody said or it is not a
    /// number.
    public static @Nullable String brief(Match match) {
        return switch (match.cost()) {
            case FREE -> "free";
            case UNKNOWN -> given(match.listing());
            case PAID -> {
                List<Integer> prices = prices(match.listing());
                yield prices.isEmpty() ? null : spread(prices, match.listing());
            }
        };
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

    /// "£2.50", "from £2", "first free, then £5", "free or £3", "free for some".
    private static String spread(List<Integer> prices, Listing listing) {
        List<Integer> sorted = prices.stream().sorted().toList();
        if (sorted.getFirst() == 0) {
            if (sorted.size() == 2 && words(listing).anyMatch(w -> FIRST.matcher(w).find())) {
                return "first free, then " + pounds(sorted.get(1));
            }
            return sorted.size() == 2 ? "free or " + pounds(sorted.get(1)) : "free for some";
        }
        return (sorted.size() == 1 ? "" : "from ") + pounds(sorted.getFirst());
    }

    /// In full, in the owner's words where there are some; null when nobody said.
    static @Nullable String full(Listing listing) {
        for (CostOption cost : listing.costOptions()) {
            String words = cost.amountDescription();
            if (words != null) {
                return words;
            }
        }
        List<Integer> prices = prices(listing);
        if (prices.isEmpty()) {
            return null;
        }
        int least = prices.stream().min(Integer::compare).orElseThrow();
        return least == 0 && prices.size() == 1 ? "Free" : pounds(least);
    }

    private static List<Integer> prices(Listing listing) {
        return listing.costOptions().stream()
                .map(CostOption::pence)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
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
