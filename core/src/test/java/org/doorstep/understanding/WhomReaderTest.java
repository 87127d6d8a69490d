package org.doorstep.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whom it is for is read where it is said, and of two at once nobody.
class WhomReaderTest {

    private static final Understanding UNDERSTANDING = PhraseRow.whole();

    @ParameterizedTest
    @CsvSource({
        "something for my mum,mum",
        "summat 4 me mam nr bow,mum",
        "a walk for my elderly dad,dad",
        "my nan is 84 and on her own,nan",
        "what about my daughter,daughter",
        "somewhere for a friend,friend",
        "just for me this time,me",
        "pt 45 wants yoga,patient",
        "'another patient, male',patient",
        "i care for my mum and need a break,",
        "something for me and my mum,",
        "yoga for me and a club for my lad,",
        "my husband drives me,",
        "can my mate come with me,",
        "anything for her,",
        "choir near bow,",
    })
    void reads_whom_it_is_for(String message, String whom) {
        assertEquals(whom, UNDERSTANDING.read(message, PhraseRow.NOW).whom());
    }
}
