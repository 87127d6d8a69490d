package org.doorstep.functions.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Names and values as forms send them.
class FormTest {

    @Test
    void reads_names_and_values_in_their_order_repeated_ones_kept() {
        assertEquals(
                List.of(
                        new Form.Field("a", "1 2"),
                        new Form.Field("a", "é€😀"),
                        new Form.Field("b", ""),
                        new Form.Field("c", "")),
                Form.read("a=1+2&a=%C3%A9%E2%82%AC%F0%9F%98%80&b=&&c").fields());
    }

    @Test
    void characters_that_were_not_escaped_are_themselves() {
        assertEquals("é€😀", Form.read("q=é€😀").first("q").orElse(""));
    }

    @Test
    void a_percent_sign_that_begins_no_escape_is_itself() {
        assertEquals("100%", Form.read("q=100%").first("q").orElse(""));
        assertEquals("%zz%4", Form.read("q=%zz%4").first("q").orElse(""));
    }

    @Test
    void no_bytes_make_it_fail() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            assertNotNull(Form.read(bytes), "seed " + seed);
            assertNotNull(Form.read(new String(bytes, StandardCharsets.UTF_16LE)), "seed " + seed);
        }
    }
}
