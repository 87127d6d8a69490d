package org.doorstep.listing.words;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.doorstep.listing.words.Account.Statement;
import org.jspecify.annotations.Nullable;

/// The ages something is for, in whole years, both ends included.
///
/// @param from null when there is no lower end
/// @param to null when there is no upper end
record Ages(@Nullable Integer from, @Nullable Integer to) {

    static final Ages ALL = new Ages(null, null);

    private static final int OLDEST = 100;

    private static final int MONTHS = 12;

    /// "Adults only" has no figures.
    private static final int ADULT = 18;

    /// The ages an account states. Where several are stated, all of them may come: the lists of a
    /// club's age groups leave nobody out.
    static Ages of(Account account) {
        if (account.says("anyage")) {
            return ALL;
        }
        Ages all =
                account.statements().stream()
                        .map(Ages::of)
                        .flatMap(Stream::ofNullable)
                        .reduce(Ages::together)
                        .orElse(ALL);
        return account.says("unlower") ? new Ages(null, all.to) : all;
    }

    private Ages together(Ages other) {
        Integer low = from == null || other.from == null ? null : Math.min(from, other.from);
        Integer high = to == null || other.to == null ? null : Math.max(to, other.to);
        return new Ages(low, high);
    }

    private static @Nullable Ages of(Statement said) {
        List<Integer> numbers = said.numbers();
        Ages ages =
                switch (said.fact()) {
                    case "over" -> new Ages(numbers.isEmpty() ? ADULT : numbers.getFirst(), null);
                    case "under" -> numbers.isEmpty() ? null : under(numbers.getFirst());
                    case "upto" -> numbers.isEmpty() ? null : new Ages(null, numbers.getLast());
                    case "months" ->
                            numbers.isEmpty() ? null : new Ages(null, years(numbers.getLast()));
                    case "range" ->
                            numbers.size() < 2 ? null : new Ages(numbers.get(0), numbers.get(1));
                    default -> null;
                };
        return ages != null && ages.plausible() ? ages.whole() : null;
    }

    /// "Under one roof" is no age.
    private static @Nullable Ages under(int age) {
        return age < 2 ? null : new Ages(null, age - 1);
    }

    private static int years(int months) {
        return Math.ceilDiv(months, MONTHS);
    }

    private boolean plausible() {
        int low = Objects.requireNonNullElse(from, 0);
        int high = Objects.requireNonNullElse(to, OLDEST);
        return low <= high && high <= OLDEST;
    }

    /// Nobody is too young for nothing or too old for a hundred.
    private Ages whole() {
        return new Ages(
                from == null || from == 0 ? null : from, to == null || to >= OLDEST ? null : to);
    }
}
