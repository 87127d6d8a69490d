package org.doorstep.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Bank holidays of the United Kingdom, worked out from the rules (Banking and Financial
/// Dealings
/// Act 1971 and the days that are proclaimed every year) and a small dated table of those that
/// were proclaimed once. Right from 1978, when the early May holiday began; the future is right
/// until somebody proclaims something new.
public final class BankHolidays {

    private static final Map<LocalDate, Map<Nation, String>> ONCE = table();
    private static final String NONE = "-";

    private BankHolidays() {}

    /// Whether that day is a bank holiday there. A holiday that falls at a weekend is kept on
    /// its
    /// substitute day and not on the day itself, as on GOV.UK.
    public static boolean on(LocalDate date, Nation nation) {
        return find(date, nation) != null;
    }

    /// What the bank holiday of that day is called there; empty on ordinary days.
    public static Optional<String> name(LocalDate date, Nation nation) {
        return Optional.ofNullable(find(date, nation));
    }

    private static @Nullable String find(LocalDate date, Nation nation) {
        String once = ONCE.getOrDefault(date, Map.of()).get(nation);
        if (once != null) {
            return once.equals(NONE) ? null : once;
        }
        return switch (date.getMonth()) {
            case JANUARY -> january(date, nation);
            case MARCH, APRIL -> spring(date, nation);
            case MAY -> may(date);
            case JULY ->
                    nation == Nation.NORTHERN_IRELAND && observed(date, 12)
                            ? "Battle of the Boyne (Orangemen's Day)"
                            : null;
            case AUGUST -> august(date, nation);
            case NOVEMBER, DECEMBER -> winter(date, nation);
            case FEBRUARY, JUNE, SEPTEMBER, OCTOBER -> null;
        };
    }

    private static @Nullable String january(LocalDate date, Nation nation) {
        if (observed(date, 1)) {
            return "New Year's Day";
        }
        if (nation != Nation.SCOTLAND) {
            return null;
        }
        // The second moves out of the way of the first's substitute.
        int second =
                switch (date.withDayOfMonth(1).getDayOfWeek()) {
                    case FRIDAY, SATURDAY -> 4;
                    case SUNDAY -> 3;
                    case MONDAY, TUESDAY, WEDNESDAY, THURSDAY -> 2;
                };
        return date.getDayOfMonth() == second ? "2nd January" : null;
    }

    private static @Nullable String spring(LocalDate date, Nation nation) {
        if (date.getMonthValue() == 3 && nation == Nation.NORTHERN_IRELAND && observed(date, 17)) {
            return "St Patrick's Day";
        }
        LocalDate easter = easter(date.getYear());
        if (date.equals(easter.minusDays(2))) {
            return "Good Friday";
        }
        boolean monday = nation != Nation.SCOTLAND && date.equals(easter.plusDays(1));
        return monday ? "Easter Monday" : null;
    }

    private static @Nullable String may(LocalDate date) {
        if (date.getDayOfWeek() != DayOfWeek.MONDAY) {
            return null;
        }
        if (date.getDayOfMonth() <= 7) {
            return "Early May bank holiday";
        }
        return date.getDayOfMonth() > 24 ? "Spring bank holiday" : null;
    }

    private static @Nullable String august(LocalDate date, Nation nation) {
        int day = date.getDayOfMonth();
        boolean week = nation == Nation.SCOTLAND ? day <= 7 : day > 24;
        return week && date.getDayOfWeek() == DayOfWeek.MONDAY ? "Summer bank holiday" : null;
    }

    private static @Nullable String winter(LocalDate date, Nation nation) {
        LocalDate andrew = LocalDate.of(date.getYear(), 11, 30);
        // A holiday since 2007 (St Andrew's Day Bank Holiday (Scotland) Act).
        if (nation == Nation.SCOTLAND && date.getYear() >= 2007 && isSubstitute(date, andrew)) {
            return "St Andrew's Day";
        }
        if (date.getMonthValue() != 12 || date.getDayOfMonth() < 25) {
            return null;
        }
        int day = date.getDayOfMonth();
        DayOfWeek christmas = LocalDate.of(date.getYear(), 12, 25).getDayOfWeek();
        int christmasKept =
                switch (christmas) {
                    case SATURDAY, SUNDAY -> 27;
                    case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> 25;
                };
        int boxingKept = christmas == DayOfWeek.FRIDAY || christmas == DayOfWeek.SATURDAY ? 28 : 26;
        if (day == christmasKept) {
            return "Christmas Day";
        }
        return day == boxingKept ? "Boxing Day" : null;
    }

    private static boolean observed(LocalDate date, int dayOfMonth) {
        return isSubstitute(date, date.withDayOfMonth(dayOfMonth));
    }

    /// Whether `date` is where a holiday of `holiday` is kept: the next Monday for a weekend.
    private static boolean isSubstitute(LocalDate date, LocalDate holiday) {
        int shift =
                switch (holiday.getDayOfWeek()) {
                    case SATURDAY -> 2;
                    case SUNDAY -> 1;
                    case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> 0;
                };
        return date.equals(holiday.plusDays(shift));
    }

    /// Easter Sunday by the Anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus,
    /// *Astronomical Algorithms*, chapter 8).
    static LocalDate easter(int year) {
        int a = Math.floorMod(year, 19);
        int b = Math.floorDiv(year, 100);
        int c = Math.floorMod(year, 100);
        int epact = Math.floorMod(19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15, 30);
        int weekday = Math.floorMod(32 + 2 * (b % 4) + 2 * (c / 4) - epact - c % 4, 7);
        int correction = (a + 11 * epact + 22 * weekday) / 451;
        int n = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    private static Map<LocalDate, Map<Nation, String>> table() {
        Map<LocalDate, Map<Nation, String>> all = new HashMap<>();
        try (InputStream in = BankHolidays.class.getResourceAsStream("bank-holidays.tsv")) {
            if (in == null) {
                throw new IllegalStateException("bank-holidays.tsv is not on the class path");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .map(l -> l.split("\t", -1))
                    .forEach(f -> all.put(LocalDate.parse(f[0]), nations(f[1], f[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    private static Map<Nation, String> nations(String letters, String name) {
        Map<Nation, String> named = new HashMap<>();
        for (Nation nation : Nation.values()) {
            if (letters.indexOf(nation.name().charAt(0)) >= 0) {
                named.put(nation, name);
            }
        }
        return Map.copyOf(named);
    }
}
