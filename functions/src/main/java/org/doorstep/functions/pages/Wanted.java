package org.doorstep.functions.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.functions.web.Form;
import org.doorstep.functions.web.Form.Field;
import org.jspecify.annotations.Nullable;

/// What a person put into the search form, as its address says it.
///
/// @param lat the browser's location, or null
/// @param page counted from 1
/// @param asked whether anything was sent at all, if only empty boxes
record Wanted(
        String q,
        String near,
        @Nullable String lat,
        @Nullable String lon,
        int page,
        boolean asked) {

    /// Offers on one page.
    static final int A_PAGE = 10;

    private static final int MAX_TEXT = 1000;
    private static final int LAST_PAGE = 1000;

    /// What an address asks. A page that is no page is the first.
    static Wanted read(Form form) {
        String near = form.first("near").orElse("").strip();
        boolean here = near.isEmpty() && form.filled("lat") != null && form.filled("lon") != null;
        return new Wanted(
                cut(form.first("q").orElse("").strip()),
                cut(near),
                here ? form.filled("lat") : null,
                here ? form.filled("lon") : null,
                page(form.filled("page")),
                form.first("q").isPresent() || form.first("near").isPresent() || here);
    }

    private static int page(@Nullable String written) {
        if (written == null || !written.matches("[0-9]{1,6}")) {
            return written == null ? 1 : 0;
        }
        int page = Integer.parseInt(written);
        return page > LAST_PAGE ? 0 : page;
    }

    private static String cut(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(MAX_TEXT - 1));
        return text.substring(0, splits ? MAX_TEXT - 1 : MAX_TEXT);
    }

    /// Whether the boxes are empty and nobody said where they are.
    boolean nothing() {
        return q.isEmpty() && near.isEmpty() && lat == null;
    }

    /// The same as a search takes it.
    Form question() {
        List<Field> fields = fields();
        fields.add(new Field("limit", Integer.toString(A_PAGE)));
        fields.add(new Field("offset", Integer.toString((Math.max(1, page) - 1) * A_PAGE)));
        return new Form(fields);
    }

    /// The address of one page of what this finds.
    String address(int page) {
        List<Field> fields = fields();
        if (page > 1) {
            fields.add(new Field("page", Integer.toString(page)));
        }
        return address(fields);
    }

    /// The address of the same words without the browser's location.
    String elsewhere() {
        return address(List.of(new Field("q", q), new Field("near", "")));
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("q", q));
        if (lat != null && lon != null) {
            fields.add(new Field("lat", lat));
            fields.add(new Field("lon", lon));
        } else {
            fields.add(new Field("near", near));
        }
        return fields;
    }

    private static String address(List<Field> fields) {
        StringBuilder address = new StringBuilder("/");
        for (Field field : fields) {
            address.append(address.length() == 1 ? '?' : '&')
                    .append(field.name())
                    .append('=')
                    .append(encode(field.value()));
        }
        return address.toString();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
