package org.doorstep.functions.pages;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The few files that pages need: our own, and nobody else's. Pages name them with the hash of
/// what is in them, so that a browser keeps them for good and never has an old one.
@Controller("/assets")
public final class Assets {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String A_WHILE = "public, max-age=300";

    private static final Map<String, Asset> ALL =
            Map.of(
                            "doorstep.css", "text/css;charset=utf-8",
                            "doorstep.js", "text/javascript;charset=utf-8",
                            "phone.js", "text/javascript;charset=utf-8",
                            "icon.svg", "image/svg+xml",
                            "nhsuk-icon-cross.svg", "image/svg+xml",
                            "manifest.webmanifest", "application/manifest+json")
                    .entrySet()
                    .stream()
                    .map(file -> read(file.getKey(), file.getValue()))
                    .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));

    private static final byte[] NO_SUCH_FILE =
            "<!doctype html><html lang=\"en-GB\"><title>Not found</title>There is no such file."
                    .getBytes(StandardCharsets.UTF_8);

    private record Asset(String name, String type, byte[] bytes, String hash) {}

    /// The address of a file, as a page names it.
    ///
    /// @throws IllegalArgumentException when there is no such file
    public static String at(String name) {
        Asset asset = ALL.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return "/assets/" + name + "?v=" + asset.hash();
    }

    @Get("/{name}")
    HttpResponse<byte[]> file(@PathVariable String name, @QueryValue @Nullable String v) {
        Asset asset = ALL.get(name);
        if (asset == null) {
            return HttpResponse.<byte[]>status(HttpStatus.NOT_FOUND)
                    .contentType("text/html;charset=utf-8")
                    .body(NO_SUCH_FILE);
        }
        return HttpResponse.ok(asset.bytes())
                .contentType(asset.type())
                .header("Cache-Control", asset.hash().equals(v) ? FOR_GOOD : A_WHILE);
    }

    /// The design system's style names its pictures here.
    @Get("/images/{name}")
    HttpResponse<byte[]> picture(@PathVariable String name, @QueryValue @Nullable String v) {
        return file(name, v);
    }

    /// The version of nhsuk-frontend that style and scripts were made from.
    public static String frontend() {
        return new String(read("frontend.txt", "text/plain").bytes(), StandardCharsets.UTF_8);
    }

    private static Asset read(String name, String type) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("missing resource " + name);
            }
            byte[] bytes = in.readAllBytes();
            return new Asset(name, type, bytes, hash(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(whole, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
