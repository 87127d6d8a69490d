package org.doorstep.conversation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.listing.Address;
import org.doorstep.search.Match;
import org.doorstep.time.HoursText;
import org.doorstep.time.Window;
import org.jspecify.annotations.Nullable;

/// What one needs to go to any of several, a line for each: name, next time, where, telephone,
/// cost. Facts are the listing's, word for word.
///
/// @param age of the one it is for, in years, or null
record SeveralText(List<Row> rows, LocalDateTime now, @Nullable Integer age) {

    /// How long names may be, from the richest wording to the barest.
    private static final List<Integer> NAMES = List.of(40, 30, 22, 14);

    /// One of the list with its number.
    record Row(int number, Match match) {}

    String say() {
        List<Supplier<String>> wordings = new ArrayList<>();
        for (int most : NAMES) {
            wordings.add(() -> all(most, true));
        }
        NAMES.forEach(most -> wordings.add(() -> all(most, false)));
        return Fit.first(wordings);
    }

    private String all(int most, boolean venue) {
        return rows.stream().map(r -> line(r, most, venue)).collect(Collectors.joining("\n"));
    }

    private String line(Row row, int most, boolean venue) {
        Match match = row.match();
        String phone = match.listing().phoneAt(match.at());
        String facts =
                Stream.of(
                                when(match),
                                where(match, most, venue),
                                Money.brief(match, age),
                                phone == null ? null : "phone " + phone)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return row.number() + " " + Fit.name(match.listing().name(), most) + ": " + facts;
    }

    private String when(Match match) {
        Window next = match.timing().next();
        return next == null ? "times not known" : HoursText.when(next, now);
    }

    private static @Nullable String where(Match match, int most, boolean venue) {
        if (match.at() == null) {
            String how = Offered.how(match.listing());
            return how.isEmpty() ? null : how;
        }
        Address address = match.at().location().address();
        String postcode = address == null ? null : address.postalCode();
        String name = match.at().location().name();
        boolean named = name != null && !name.equalsIgnoreCase(match.listing().name());
        if (name == null || !named || !venue && postcode != null) {
            return postcode;
        }
        String brief = Fit.name(name, most);
        return postcode == null ? brief : brief + " " + postcode;
    }
}
