package org.doorstep.listing.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Postcodes by their form alone (Royal Mail, "Programmers' Guide to PAF"): whether there is
/// such a postcode is the gazetteer's to say.
public final class Postcodes {

    private static final String OUT = "[A-Z]{1,2}[0-9][A-Z0-9]?|GIR";
    private static final String IN = "[0-9][ABD-HJLNP-UW-Z]{2}";
    private static final Pattern WHOLE = Pattern.compile("(" + OUT + ") ?(" + IN + ")");
    private static final Pattern INSIDE =
            Pattern.compile("\\b(" + OUT + ")\\s{0,2}(" + IN + ")\\b");

    private Postcodes() {}

    /// A postcode as Royal Mail spaces it, or null for what has not the form of one.
    public static @Nullable String read(String text) {
        String bare = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        Matcher whole = WHOLE.matcher(bare);
        return whole.matches() ? whole.group(1) + " " + whole.group(2) : null;
    }

    /// The last postcode in an address, or null.
    public static @Nullable String in(String address) {
        Matcher inside = INSIDE.matcher(address.toUpperCase(Locale.ROOT));
        String last = null;
        while (inside.find()) {
            last = inside.group(1) + " " + inside.group(2);
        }
        return last;
    }

    /// The part of a postcode that names its district only: `E3` of `E3 3HN`.
    public static String district(String postcode) {
        return postcode.split(" ", 2)[0];
    }
}
