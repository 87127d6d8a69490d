package org.doorstep.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.doorstep.conversation.SmsText;
import org.doorstep.knowledge.Knowledge;
import org.doorstep.safety.SafetyCheck;
import org.doorstep.understanding.Understanding;
import org.junit.jupiter.api.Tag;

/// A text: the check for danger, what is understood of it, and its parts.
class TextFuzzTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-24T10:00");
    private static final Understanding UNDERSTANDING = Knowledge.shipped().understanding();
    private static final SafetyCheck SAFETY = new SafetyCheck();

    @FuzzTest(maxDuration = "2m")
    @Tag("REL-20")
    void never_breaks(byte[] bytes) {
        Bound.run(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!SAFETY.check(text).equals(SAFETY.check(text))) {
            throw new AssertionError("two answers to one text");
        }
        UNDERSTANDING.read(text, NOW);
        UNDERSTANDING.readPlace(text);
        if (SmsText.measure(SmsText.sanitise(text)).parts() < 0) {
            throw new AssertionError("fewer parts than none");
        }
    }
}
