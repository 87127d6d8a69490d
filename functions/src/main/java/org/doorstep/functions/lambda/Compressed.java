package org.doorstep.functions.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Answers made small for whoever takes gzip: API Gateway's HTTP APIs do not do it themselves
/// (their guide, "Choose between REST APIs and HTTP APIs"). A body of bytes goes as base64, which
/// the gateway undoes.
final class Compressed {

    /// Below this a packet is not saved.
    private static final int LEAST = 1_000;

    private Compressed() {}

    /// The answer, smaller where that pays and the client takes it (RFC 9110, 12.5.3).
    ///
    /// @param accepted what the client said it accepts, or null
    static APIGatewayV2HTTPResponse answer(
            APIGatewayV2HTTPResponse answer, @Nullable String accepted) {
        byte[] body = body(answer);
        if (body.length < LEAST || !text(answer) || header(answer, "Content-Encoding") != null) {
            return answer;
        }
        Map<String, String> headers = new HashMap<>(answer.getHeaders());
        headers.merge("Vary", "Accept-Encoding", (old, ours) -> old + ", " + ours);
        answer.setHeaders(headers);
        if (gzip(accepted)) {
            headers.keySet().removeIf("content-length"::equalsIgnoreCase);
            headers.put("Content-Encoding", "gzip");
            answer.setBody(Base64.getEncoder().encodeToString(zipped(body)));
            answer.setIsBase64Encoded(true);
        }
        return answer;
    }

    private static byte[] body(APIGatewayV2HTTPResponse answer) {
        String body = answer.getBody();
        if (body == null) {
            return new byte[0];
        }
        return answer.getIsBase64Encoded()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    /// Pictures that are not drawn are small already.
    private static boolean text(APIGatewayV2HTTPResponse answer) {
        String type = header(answer, "Content-Type");
        String kind = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return kind.startsWith("text/")
                || kind.startsWith("application/json")
                || kind.startsWith("application/manifest")
                || kind.startsWith("image/svg");
    }

    private static @Nullable String header(APIGatewayV2HTTPResponse answer, String name) {
        Map<String, String> headers = answer.getHeaders();
        if (headers == null) {
            return null;
        }
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean gzip(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        for (String one : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = one.split(";", -1);
            if (parts[0].strip().equals("gzip")) {
                return parts.length == 1 || !parts[1].strip().matches("q=0([.]0*)?");
            }
        }
        return false;
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
