package org.doorstep.functions.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Replies as XML.
class TwimlTest {

    @Test
    @Tag("SMS-22")
    void several_replies_are_several_messages_and_none_is_silence() {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        assertEquals(
                head + "<Response><Message>a</Message><Message>b</Message></Response>\n",
                Twiml.of(List.of("a", "b")));
        assertEquals(head + "<Response></Response>\n", Twiml.of(List.of()));
    }

    @Test
    @Tag("SMS-22")
    void every_text_comes_back_whole_from_a_parser() throws Exception {
        for (String text :
                List.of("a & b < c > d ]]> \"e\" 'f'", "<script>", "£5 – é \uD83D\uDE00", "a\nb")) {
            byte[] xml = Twiml.of(List.of(text)).getBytes(StandardCharsets.UTF_8);
            var document =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(xml));
            assertEquals(text, document.getDocumentElement().getTextContent());
        }
    }

    @Test
    void what_xml_cannot_hold_is_left_out() {
        String odd = "a\u0000b\u001Bc\uFFFFd" + '\uD800' + "e";
        assertEquals(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<Response><Message>abcde</Message></Response>\n",
                Twiml.of(List.of(odd)));
    }
}
