package org.doorstep.functions.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Names and values as a form or a query string sends them
/// (`application/x-www-form-urlencoded`, WHATWG URL 5.1), repeated names kept, in their order.
/// Nothing makes it fail: a percent sign that begins no escape stands for itself.
public record Form(List<Field> fields) {

    /// The most fields that are read; a provider sends about 20.
    private static final int MAX_FIELDS = 200;

    /// One name and its value, decoded.
    public record Field(String name, String value) {}

    public Form {
        fields = List.copyOf(fields);
    }

    /// The form in a body of bytes.
    public static Form read(byte[] body) {
        return parse(new String(body, StandardCharsets.ISO_8859_1));
    }

    /// The form in a raw query string; null is an empty one.
    public static Form read(@Nullable String query) {
        return read((query == null ? "" : query).getBytes(StandardCharsets.UTF_8));
    }

    /// One char of `raw` is one byte.
    private static Form parse(String raw) {
        List<Field> fields = new ArrayList<>();
        int from = 0;
        while (from < raw.length() && fields.size() < MAX_FIELDS) {
            int end = raw.indexOf('&', from);
            end = end < 0 ? raw.length() : end;
            if (end > from) {
                int equals = raw.indexOf('=', from);
                int nameEnd = equals < 0 || equals > end ? end : equals;
                fields.add(
                        new Field(
                                decode(raw, from, nameEnd),
                                decode(raw, Math.min(nameEnd + 1, end), end)));
            }
            from = end + 1;
        }
        return new Form(fields);
    }

    /// The first value of this name.
    public Optional<String> first(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).map(Field::value).findFirst();
    }

    /// The first value of this name that is not blank, or null.
    public @Nullable String filled(String name) {
        return first(name).filter(value -> !value.isBlank()).orElse(null);
    }

    private static String decode(String raw, int from, int to) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            char c = raw.charAt(i);
            int escaped = c == '%' && i + 2 < to ? hex(raw, i + 1) : -1;
            if (escaped >= 0) {
                bytes.write(escaped);
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int hex(String raw, int at) {
        int high = Character.digit(raw.charAt(at), 16);
        int low = Character.digit(raw.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
