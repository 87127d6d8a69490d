package org.doorstep.listing.reading;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.listing.CostOption;
import org.jspecify.annotations.Nullable;

/// Prices: in numbers, and as words say them. Free is only what is plainly free for everybody:
/// "first session free" is not.
public final class Prices {

    private static final Pattern FREE =
            Pattern.compile(
                    "(?:(?:this|the|our|all|it|its|it's|is|are|service|services|session|sessions"
                            + "|class|classes|group|groups|activity|activities|completely|entirely"
                            + "|totally|always|absolutely|entry|admission|attendance)\\s+)*"
                            + "(?:free|no charge|no cost|nil|none|nothing|£0|£0\\.00|0|0\\.00)"
                            + "(?: of (?:any )?charge| at the point of (?:use|access)| entry"
                            + "| admission| service| session| to attend| to (?:use|join|access|all"
                            + "|everyone|residents)| for (?:all|everyone|everybody)"
                            + "| (?:drop-in|for all to attend))*\\s*[.!]*");
    private static final Pattern POUNDS = Pattern.compile("£\\s?(\\d{1,5}(?:\\.\\d{1,2})?)(?!\\d)");
    private static final Pattern PENCE = Pattern.compile("(?<![\\d.£])(\\d{1,3})\\s?p\\b");

    /// Words that make the amount beside them something else than the price.
    private static final Pattern UNSURE =
            Pattern.compile(
                    "free|donation|suggest|save|saving|worth|up to|from|off|voucher|refund|means"
                            + "|earn|income|between|deposit|contribution");

    /// A hundred thousand pounds: whatever costs more is a slip.
    private static final int MOST_PENCE = 10_000_000;

    private Prices() {}

    /// An amount in pence, or null for what is no sensible amount.
    public static @Nullable Integer pence(String amount) {
        Double pounds = Numbers.read(amount.replace("£", "").replace("GBP", ""));
        if (pounds == null || pounds < 0 || pounds * 100 > MOST_PENCE) {
            return null;
        }
        return (int) Math.round(pounds * 100);
    }

    /// What words say of a price: pence when they say exactly one, or several of which none is
    /// nothing, the first; 0 when they say it is free; else null.
    public static @Nullable Integer said(String words) {
        String plain = words.toLowerCase(Locale.ROOT).strip();
        if (FREE.matcher(plain).matches()) {
            return 0;
        }
        if (UNSURE.matcher(plain).find()) {
            return null;
        }
        Matcher pounds = POUNDS.matcher(plain);
        if (pounds.find()) {
            Integer pence = pence(pounds.group(1));
            return pence != null && pence > 0 ? pence : null;
        }
        Matcher pence = PENCE.matcher(plain);
        return pence.find() && !pence.group(1).matches("0+")
                ? Integer.valueOf(pence.group(1))
                : null;
    }

    /// One of a record's cost options; null when it says nothing.
    public static @Nullable CostOption option(Fields cost) {
        String option = cost.line(300, "option");
        String words = cost.line(600, "amount_description", "description");
        String amount = cost.raw("amount");
        String currency = cost.line(10, "currency");
        Integer pence = amount == null ? null : pence(amount);
        if (amount != null && pence == null) {
            cost.notes().drop("amount", amount);
        }
        if (pence != null && pence > 0 && currency != null && !currency.equalsIgnoreCase("GBP")) {
            words = amount + " " + currency + (words == null ? "" : ", " + words);
            pence = null;
        }
        if (pence == null && words != null) {
            pence = said(words);
        }
        if (option == null && words == null && pence == null) {
            return null;
        }
        return new CostOption(
                option, pence, words, date(cost, "valid_from"), date(cost, "valid_to"));
    }

    private static @Nullable LocalDate date(Fields cost, String name) {
        return Days.date(cost, name);
    }
}
