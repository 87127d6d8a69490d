package org.doorstep.functions.pages;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The few files that pages need: our own, and nobody else's.
@Controller("/assets")
final class Assets {

    @Get("/doorstep.css")
    HttpResponse<byte[]> style() {
        return file("doorstep.css", "text/css;charset=utf-8");
    }

    @Get("/phone.js")
    HttpResponse<byte[]> phone() {
        return file("phone.js", "text/javascript;charset=utf-8");
    }

    @Get("/icon.svg")
    HttpResponse<byte[]> icon() {
        return file("icon.svg", "image/svg+xml");
    }

    private static HttpResponse<byte[]> file(String name, String type) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                return HttpResponse.notFound();
            }
            return HttpResponse.ok(in.readAllBytes())
                    .contentType(type)
                    .header("Cache-Control", "public, max-age=300");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
