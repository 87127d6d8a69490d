package org.doorstep.functions.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.Map;

/// Writes a page from its template, compiled at build time; every value is escaped for where it
/// stands.
public final class Page {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    Page.class.getClassLoader(),
                    "org.doorstep.functions.pages.generated");

    private Page() {}

    /// The page as HTML.
    ///
    /// @param template its name, without ending
    /// @param view what it shows
    public static String html(String template, Object view) {
        StringOutput out = new StringOutput(4096);
        TEMPLATES.render(template + ".jte", Map.of("view", view), out);
        return out.toString();
    }

    /// An answer that is this page.
    public static MutableHttpResponse<String> answer(
            HttpStatus status, String template, Object view) {
        return HttpResponse.<String>status(status)
                .contentType("text/html;charset=utf-8")
                .body(html(template, view));
    }
}
