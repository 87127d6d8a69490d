package org.doorstep.functions.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes out small, and what is left alone.
class CompressedTest {

    private static final String LONG = "Caffè at the hall. ".repeat(100);

    private static APIGatewayV2HTTPResponse answer(String type, String body) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(200)
                .withHeaders(Map.of("Content-Type", type, "Vary", "Origin"))
                .withBody(body)
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, GZIP;q=0.5", "gzip, deflate, br, zstd"})
    void a_long_text_goes_zipped_to_whoever_takes_it(String accepted) throws Exception {
        var small = Compressed.answer(answer("text/html;charset=utf-8", LONG), accepted);
        assertTrue(small.getIsBase64Encoded());
        assertEquals("gzip", small.getHeaders().get("Content-Encoding"));
        assertEquals("Origin, Accept-Encoding", small.getHeaders().get("Vary"));
        byte[] zipped = Base64.getDecoder().decode(small.getBody());
        assertTrue(zipped.length < LONG.length() / 4);
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes();
        assertEquals(LONG, new String(plain, StandardCharsets.UTF_8));
    }

    @Test
    void bytes_that_were_base64_already_are_zipped_as_bytes() throws Exception {
        byte[] bytes = LONG.getBytes(StandardCharsets.UTF_8);
        var coded = answer("text/css", Base64.getEncoder().encodeToString(bytes));
        coded.setIsBase64Encoded(true);
        byte[] zipped = Base64.getDecoder().decode(Compressed.answer(coded, "gzip").getBody());
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes();
        assertEquals(LONG, new String(plain, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "gzip;q=0.000", "xgzip"})
    void whoever_does_not_take_it_gets_it_plain(String accepted) {
        var plain = Compressed.answer(answer("text/html", LONG), accepted);
        assertEquals(LONG, plain.getBody());
        assertFalse(plain.getIsBase64Encoded());
        assertNull(plain.getHeaders().get("Content-Encoding"));
        assertEquals("Origin, Accept-Encoding", plain.getHeaders().get("Vary"));
    }

    @Test
    void short_answers_and_pictures_are_left_alone() {
        assertEquals("short", Compressed.answer(answer("text/html", "short"), "gzip").getBody());
        assertEquals(LONG, Compressed.answer(answer("image/png", LONG), "gzip").getBody());
        var nothing = new APIGatewayV2HTTPResponse();
        assertNull(Compressed.answer(nothing, null).getBody());
    }
}
