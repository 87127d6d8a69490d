package org.doorstep.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The settings, and the table of them that people read.
class SettingsTest {

    @Test
    void a_bad_value_is_told_without_repeating_it() {
        Map<Setting, String> bad =
                Map.of(
                        Setting.PUBLIC_URL, "ftp://secret",
                        Setting.PEPPER_KEY, "secret",
                        Setting.SEAL_KEY, "c2VjcmV0",
                        Setting.NOTIFY_TOKEN, "secret",
                        Setting.SERVICE_NAME, "secret".repeat(20));
        bad.forEach(
                (setting, value) -> {
                    String fault = Settings.fault(setting, value).orElseThrow();
                    assertTrue(fault.startsWith(setting.variable()), fault);
                    assertTrue(!fault.contains("secret") && !fault.contains("\n"), fault);
                });
    }

    @Test
    void every_default_is_a_good_value() {
        for (Setting setting : Setting.values()) {
            String value = setting.laptopDefault();
            if (value != null) {
                assertTrue(
                        Settings.fault(setting, value.replace("PORT", "8080")).isEmpty(),
                        setting.variable());
            }
        }
    }

    @Test
    void the_readme_has_a_row_for_each() throws IOException {
        String readme =
                Files.readString(Path.of(System.getProperty("doorstep.root", ".."), "README.md"));
        for (Setting setting : Setting.values()) {
            String given = setting.laptopDefault();
            boolean key = setting == Setting.PEPPER_KEY || setting == Setting.SEAL_KEY;
            String shown = given == null ? key ? "made at first run" : "none" : "`" + given + "`";
            String row =
                    "| `"
                            + setting.variable()
                            + "` | "
                            + setting.meaning()
                            + " | "
                            + shown
                            + " | "
                            + setting.kept().words()
                            + " |";
            assertEquals(true, readme.contains(row), "the README lacks: " + row);
        }
    }
}
