package org.doorstep.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.doorstep.safety.Concern.Kind;
import org.doorstep.safety.Concern.Tier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyCheckTest {

    private static final SafetyCheck CHECK = new SafetyCheck();
    private static final SafetyCheck WITHOUT_TABLES = new SafetyCheck(_ -> null);
    private static final long SEED = 20_261_122L;

    @Test
    void a_question_about_company_on_the_way_is_no_danger() {
        SafetyCheck check = new SafetyCheck();
        for (String text :
                List.of(
                        "can my mate come with me",
                        "can my friend come with me",
                        "can i take my baby",
                        "can i stay with him",
                        "do i have to go in person",
                        "could my neighbour come too")) {
            assertEquals(Concern.NONE, check.check(text), text);
        }
        assertNotEquals(Concern.NONE, check.check("can my friend come with me when i kill myself"));
    }

    @Test
    void its_tables_are_read() {
        assertTrue(CHECK.complete());
    }

    @ParameterizedTest
    @Tag("SMS-11")
    @ValueSource(strings = {"Help me I want to die", "Stop him hurting me", "END it all"})
    void a_cry_that_begins_with_a_keyword_is_clear(String text) {
        assertEquals(Tier.CLEAR, CHECK.check(text).tier());
    }

    @ParameterizedTest
    @Tag("SAF-12")
    @ValueSource(
            strings = {
                "i want to kill myself",
                "i am going to end my life",
                "feeling suicidal tonight",
                "he wont let me leave the house",
                "nowhere to sleep tonight"
            })
    void a_cry_is_heard_through_twenty_disguises(String cry) {
        Set<String> disguises = disguises(cry);
        assertTrue(disguises.size() >= 20, disguises::toString);
        for (String disguise : disguises) {
            assertNotEquals(Tier.NONE, CHECK.check(disguise).tier(), disguise);
        }
    }

    @ParameterizedTest
    @Tag("SAF-12")
    @ValueSource(
            strings = {
                "s u i c i d e",
                "s.u.i.c.i.d.e",
                "su1c1de",
                "su*cide",
                "sucide",
                "suiiicide",
                "k i l l  m y s e l f",
                "killmyself",
                "#iwanttodie",
                "wnt 2 kll myslf",
                "ⓢuicide",
                "ｓｕｉｃｉｄｅ",
                "suіcіde",
                "su\u200Bicide",
                "s̶u̶i̶c̶i̶d̶e̶",
                "İ WANT TO DİE"
            })
    void dressed_up_letters_are_seen_through(String text) {
        assertNotEquals(Tier.NONE, CHECK.check(text).tier());
    }

    @ParameterizedTest
    @Tag("SAF-12")
    @ValueSource(
            strings = {
                "dwi eisiau marw",
                "chcę umrzeć",
                "ölmek istiyorum",
                "quiero morir",
                "আত্মহত্যা"
            })
    void words_of_other_languages_wait_for_review_but_work(String text) {
        assertEquals(Tier.CLEAR, CHECK.check(text).tier());
    }

    @ParameterizedTest
    @Tag("SAF-13")
    @ValueSource(
            strings = {
                "suicide bereavement group",
                "Samaritans volunteering",
                "domestic abuse course for professionals",
                "I'm dead 😂",
                "kill me lol",
                "dying for a coffee morning",
                "Shout choir",
                "stop smoking help e3"
            })
    void hard_negatives_get_ordinary_answers(String text) {
        assertEquals(Concern.NONE, CHECK.check(text));
    }

    @ParameterizedTest
    @Tag("SAF-10")
    @Tag("SAF-13")
    @ValueSource(strings = {"self-harm support group for parents", "domestic abuse support group"})
    void a_search_for_such_a_service_gets_one_line_beside_its_answer(String text) {
        assertEquals(Tier.POSSIBLE, CHECK.check(text).tier());
    }

    @ParameterizedTest
    @Tag("SAF-10")
    @ValueSource(
            strings = {
                "i am not suicidal just lonely",
                "years ago i tried to kill myself",
                "i want to die lol"
            })
    void denial_the_past_and_laughter_leave_doubt(String text) {
        assertEquals(Tier.POSSIBLE, CHECK.check(text).tier());
    }

    @ParameterizedTest
    @Tag("SAF-15")
    @ValueSource(
            strings = {"highest bridge near me", "tall buildings near e3", "how many pills to die"})
    void a_question_about_means_is_noticed(String text) {
        assertEquals(Kind.SUICIDE, CHECK.check(text).kind());
    }

    @Test
    @Tag("SAF-11")
    void whose_danger_it_is_decides_the_kind() {
        assertEquals(Kind.SUICIDE, CHECK.check("i told my friend i want to die").kind());
        assertEquals(Kind.THIRD_PERSON, CHECK.check("my friend says she wants to die").kind());
        assertEquals(Kind.ABUSE, CHECK.check("my husband hits me").kind());
        assertEquals(Kind.CHILD, CHECK.check("my dad hits me im 12").kind());
    }

    @Test
    @Tag("SAF-08")
    void without_its_tables_it_still_hears_a_cry() {
        assertFalse(WITHOUT_TABLES.complete());
        assertEquals(Tier.CLEAR, WITHOUT_TABLES.check("Help me I want to die").tier());
        assertEquals(Kind.ABUSE, WITHOUT_TABLES.check("he hits me").kind());
        assertEquals(Kind.MEDICAL, WITHOUT_TABLES.check("I can't breathe").kind());
        assertEquals(Concern.NONE, WITHOUT_TABLES.check("yoga near e3"));
    }

    @Test
    @Tag("SAF-08")
    void a_spoilt_table_counts_as_missing() {
        SafetyCheck spoilt = new SafetyCheck(_ -> stream("suicide\tmany\tsays\tintent\tdie"));
        assertFalse(spoilt.complete());
        assertEquals(Tier.CLEAR, spoilt.check("i want to die").tier());
    }

    @Test
    @Tag("SAF-08")
    void any_characters_in_any_number_get_an_answer() {
        Random random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            int length = random.nextInt(200);
            String text =
                    random.ints(length, 0, 0x11_0000)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            assertTrue(CHECK.check(text).tier() != null, "seed " + SEED + " round " + round);
        }
        for (String odd : List.of("", " ", "''", "*", "\uD800", ". . .", "i".repeat(300))) {
            assertEquals(Concern.NONE, CHECK.check(odd), odd);
        }
    }

    @Test
    @Tag("SAF-08")
    void a_cry_at_the_end_of_a_very_long_message_is_heard_in_time() {
        String text = "blah de blah ".repeat(2_000) + "i want to die";
        long start = System.nanoTime();
        assertEquals(Tier.CLEAR, CHECK.check(text).tier());
        assertTrue(System.nanoTime() - start < 1_000_000_000L);
    }

    @Test
    void costs_less_than_0_3_milliseconds_a_message() {
        List<String> texts =
                List.of(
                        "wots on 2day nr e3 3hn, free?",
                        "Is there a knitting group near Mile End on tuesday evenings for my mum?",
                        "i cant do this anymore everyone would be better off without me",
                        "zumba, pilatez or tai chee thursdya aftrnoon nr roman rd pls thx");
        for (int warm = 0; warm < 3_000; warm++) {
            CHECK.check(texts.get(warm % texts.size()));
        }
        // The thread's own time, so that a busy machine does not count.
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        for (int round = 0; round < 4_000; round++) {
            CHECK.check(texts.get(round % texts.size()));
        }
        double millis = (thread.getCurrentThreadCpuTime() - start) / 4_000 / 1e6;
        assertTrue(millis <= 0.3, millis + " ms a message");
    }

    private static Set<String> disguises(String cry) {
        Set<String> disguises = new LinkedHashSet<>();
        disguises.add(cry.toUpperCase(java.util.Locale.ROOT));
        disguises.add(cry.replace(" ", "  "));
        disguises.add(cry + "!!!");
        disguises.add("..." + cry + "...");
        disguises.add("pls help " + cry);
        disguises.add("hi sorry to bother you but " + cry);
        disguises.add(cry + " 😭😭");
        disguises.add(cry.replace("i", "í"));
        disguises.add(cry.replace("e", "е"));
        disguises.add(cry.replace("o", "ο"));
        disguises.add(cry.replace("going to", "gonna").replace("want to", "wanna") + " x");
        disguises.add(cry.replace("tonight", "2nite").replace("i am", "im") + " .");
        disguises.add(cry.replace("myself", "myslef").replace("suicidal", "suicidial") + " x x");
        disguises.add(cry.replace("a", "á"));
        disguises.add(cry.replace(" ", "\n"));
        disguises.add(cry.replace("l", "lll"));
        disguises.add(cry.replace("e", "eeee"));
        disguises.add("yoga near e3? " + cry);
        disguises.add(cry + " stop smoking group");
        disguises.add("“" + cry + "”");
        disguises.add(cry.replace(" ", ", "));
        disguises.add("hello\n\n" + cry + "\n\nthanks");
        return disguises;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
