package org.doorstep.bench.load;

import java.util.Arrays;

/// How many texts a second each surgery gets.
///
/// @param rates one a surgery; the first is the one that may have a rush
public record Rush(double[] rates) {

    private static final int SURGERIES = 20;

    public Rush {
        rates = rates.clone();
    }

    /// All of them alike.
    ///
    /// @param total texts a second
    public static Rush even(double total) {
        double[] rates = new double[SURGERIES];
        Arrays.fill(rates, total / SURGERIES);
        return new Rush(rates);
    }

    /// The first gets so many a second, the others what they had.
    public Rush first(double rate) {
        double[] changed = rates.clone();
        changed[0] = rate;
        return new Rush(changed);
    }

    /// As many in all, of which the others get this share and the first all else.
    ///
    /// @param share 0 to 1
    public Rush leaving(double share) {
        double[] changed = new double[rates.length];
        Arrays.fill(changed, total() * share / (rates.length - 1));
        changed[0] = total() * (1 - share);
        return new Rush(changed);
    }

    /// What all but the first get together, a second.
    public double others() {
        return total() - rates[0];
    }

    public double total() {
        return Arrays.stream(rates).sum();
    }

    /// The surgery that a share from 0 to 1 of all texts falls to.
    int at(double share) {
        double left = share * total();
        for (int i = 0; i < rates.length - 1; i++) {
            left -= rates[i];
            if (left < 0) {
                return i;
            }
        }
        return rates.length - 1;
    }

    /// A surgery's number, of those that Ofcom keeps free for drama.
    static String number(int surgery) {
        return "+4420794601" + (surgery < 10 ? "0" : "") + surgery;
    }

    /// Whether a number is the first surgery's.
    public static boolean isFirst(String number) {
        return number.equals(number(0));
    }
}
