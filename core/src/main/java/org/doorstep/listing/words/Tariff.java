package org.doorstep.listing.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.listing.CostOption;
import org.doorstep.listing.words.Payer.Kind;
import org.jspecify.annotations.Nullable;

/// What something costs whom: the prices of a listing's cost options (HSDS `cost_option`), and
/// those that stand in their words ("£3 under 18, £6 adults").
///
/// @param prices in the order they are said
public record Tariff(List<Price> prices) {

    /// One price.
    ///
    /// @param pence 0 is free
    /// @param words those that say it, as they stand
    public record Price(int pence, Payer payer, String words) {}

    /// Words about prices are read this far.
    private static final int MOST = 600;

    private static final Pattern PRICE =
            Pattern.compile(
                    "£ ?(\\d{1,5}(?:\\.\\d{1,2})?)|(?<![\\d.£])(\\d{1,3}) ?p\\b"
                            + "|\\b(free|nothing|no charge)\\b(?! (?:parking|tea|coffee|refresh"
                            + "|drink|lunch|hire|to spare|school))");

    /// Where what is said of one price ends; before "or", "and" and "then" only where another is
    /// said after it.
    private static final Pattern END =
            Pattern.compile(
                    "[,;/|•]|\\((?=[^)]*(?:£|\\dp\\b|free\\b))|\\. |\\.$|\\) |\\n| - | – | (?:or|and|then|but)"
                            + " (?=(?:[^,;/.]{0,24} )?(?:£|\\d+p\\b|free\\b|nothing\\b))");

    /// A sum that is asked for and need not be paid.
    private static final Pattern GIFT =
            Pattern.compile("(?i)donat|suggest|contribut|what you can|as you feel");

    public Tariff {
        prices = List.copyOf(prices);
    }

    /// The prices of these options. Takes time in proportion to their words and never throws.
    public static Tariff of(List<CostOption> options) {
        List<Price> prices = new ArrayList<>();
        for (CostOption option : options) {
            prices.addAll(of(option));
        }
        return new Tariff(prices);
    }

    private static List<Price> of(CostOption option) {
        String name = option.option() == null ? "" : option.option();
        String words = option.amountDescription() == null ? "" : option.amountDescription();
        String text = words.length() > MOST ? words.substring(0, MOST) : words;
        List<Price> said = said(text);
        boolean gift = Payer.of((name + " " + text).toLowerCase(Locale.ROOT)).kind() == Kind.NONE;
        if (option.pence() == null) {
            return gift ? List.of() : said;
        }
        if (said.size() > 1 && !gift) {
            return said;
        }
        String told = said.isEmpty() ? text : said.getFirst().words();
        Payer payer = Payer.of((name + " " + told).toLowerCase(Locale.ROOT));
        // Who asks for a gift and takes nothing is free.
        boolean open = gift && (option.pence() == 0 || !GIFT.matcher(name + " " + text).find());
        return List.of(
                new Price(
                        option.pence(),
                        open ? Payer.EVERYBODY : gift ? Payer.NOBODY : payer,
                        told.isEmpty() ? name : told));
    }

    private static List<Price> said(String text) {
        List<Price> prices = new ArrayList<>();
        for (String part : END.split(text, -1)) {
            String words = part.replaceAll("[()]", " ").strip();
            Matcher price = PRICE.matcher(words.toLowerCase(Locale.ROOT));
            if (!price.find()) {
                continue;
            }
            Payer payer = Payer.of(words.toLowerCase(Locale.ROOT));
            if (payer.kind() != Kind.NONE) {
                prices.add(new Price(pence(price), payer, words));
            }
        }
        return prices;
    }

    private static int pence(Matcher price) {
        if (price.group(1) != null) {
            return (int) Math.round(Double.parseDouble(price.group(1)) * 100);
        }
        return price.group(2) == null ? 0 : Integer.parseInt(price.group(2));
    }

    /// The prices that hold for whoever comes, or for somebody of this age where ages decide; none
    /// where every price has a condition.
    public List<Price> holding(@Nullable Integer age) {
        if (age != null) {
            List<Price> hers = those(payer -> payer.admits(age));
            if (!hers.isEmpty()) {
                int least = hers.stream().mapToInt(Price::pence).min().orElseThrow();
                return hers.stream().filter(p -> p.pence() == least).toList();
            }
        }
        List<Price> everybodys = those(payer -> payer.kind() == Kind.EVERYBODY);
        return everybodys.isEmpty() ? those(Payer::grown) : everybodys;
    }

    /// What it costs under a condition of one kind.
    public List<Price> under(Kind condition) {
        return those(payer -> payer.kind() == condition);
    }

    private List<Price> those(Predicate<Payer> payers) {
        return prices.stream().filter(p -> payers.test(p.payer())).toList();
    }

    /// Whether anybody pays anything.
    public boolean paid() {
        return prices.stream().anyMatch(p -> p.pence() > 0);
    }

    /// Whether it is free for whoever comes.
    public boolean free() {
        return !paid() && !holding(null).isEmpty();
    }
}
