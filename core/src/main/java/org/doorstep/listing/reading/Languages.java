package org.doorstep.listing.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doorstep.listing.Language;
import org.jspecify.annotations.Nullable;

/// Languages by code (ISO 639-1, -2, -3) or by English name.
public final class Languages {

    /// ISO 639 has none longer.
    private static final int LONGEST_CODE = 3;

    private static final Map<String, String> CODES = new HashMap<>();

    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        List<String[]> rows = Table.rows(Languages.class, "languages.tsv");
        rows.forEach(row -> NAMES.putIfAbsent(row[1], row[2]));
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.of(code);
            CODES.put(code, code);
            CODES.put(locale.getISO3Language(), code);
            CODES.put(name(code).toLowerCase(Locale.ROOT), code);
        }
        rows.forEach(row -> CODES.put(row[0], row[1]));
    }

    private Languages() {}

    /// A language from its code or else its name; null when neither is known or it is English.
    public static @Nullable Language read(@Nullable String code, @Nullable String name) {
        String known = code == null ? null : code(code);
        if (known == null && name != null) {
            known = code(name);
        }
        if (known == null || known.equals("en")) {
            return null;
        }
        return new Language(known, name != null && code(name) != null ? name : name(known));
    }

    /// Whether this names English, which is spoken everywhere and not listed.
    public static boolean english(@Nullable String text) {
        return text != null && "en".equals(code(text));
    }

    /// The code of a language by its name in English, lower case, English itself too; null when
    /// that is none. Codes do not count: in running text "so" and "it" are words.
    public static @Nullable String named(String word) {
        return word.length() > LONGEST_CODE || word.equals("bsl") ? CODES.get(word) : null;
    }

    /// The code of a language by any of its codes or names.
    static @Nullable String code(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        String found = CODES.get(plain);
        if (found == null && plain.matches("[a-z]{2,3}[-_][a-z0-9]{2,8}")) {
            found = CODES.get(plain.split("[-_]", 2)[0]);
        }
        return found;
    }

    /// What a language is called in English.
    public static String name(String code) {
        String named = NAMES.get(code);
        return named == null ? Locale.of(code).getDisplayLanguage(Locale.ENGLISH) : named;
    }
}
