package org.doorstep.local;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.functions.Setting;
import org.doorstep.functions.Settings;

/// The settings of a laptop: the environment's, else the laptop's defaults and own keys.
///
/// @param values what holds now
/// @param set whether the environment said so
record LaptopSettings(Map<Setting, String> values, Map<Setting, Boolean> set) {

    /// Reads and checks them all.
    ///
    /// @param environment the variables of the process
    /// @param keys the laptop's own keys
    /// @param port the port it listens at, for its own address
    /// @throws UsageFault when one is bad
    static LaptopSettings read(Map<String, String> environment, Map<Setting, String> keys, int port)
            throws UsageFault {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        Map<Setting, Boolean> set = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String given = environment.getOrDefault(setting.variable(), "");
            set.put(setting, !given.isBlank());
            Optional<String> value =
                    given.isBlank() ? byDefault(setting, keys, port) : Optional.of(given.strip());
            if (value.isPresent()) {
                Optional<String> fault = Settings.fault(setting, value.get());
                if (fault.isPresent()) {
                    throw new UsageFault(fault.get());
                }
                values.put(setting, value.get());
            }
        }
        return new LaptopSettings(values, set);
    }

    private static Optional<String> byDefault(
            Setting setting, Map<Setting, String> keys, int port) {
        return Optional.ofNullable(keys.get(setting))
                .or(() -> Optional.ofNullable(setting.laptopDefault()))
                .map(value -> value.replace("PORT", Integer.toString(port)));
    }

    Settings settings() {
        return new Settings(setting -> Optional.ofNullable(values.get(setting)));
    }

    /// One line a setting, for a person: a secret from the environment is never shown.
    Stream<String> lines() {
        return Stream.of(Setting.values())
                .map(setting -> "  " + setting.variable() + " = " + shown(setting));
    }

    private String shown(Setting setting) {
        String value = values.get(setting);
        if (value == null) {
            return "(not set)";
        }
        boolean secret = setting.kept() == Setting.Kept.SECRET;
        boolean given = Boolean.TRUE.equals(set.get(setting));
        boolean key = setting == Setting.PEPPER_KEY || setting == Setting.SEAL_KEY;
        if (secret && (given || key)) {
            return given ? "(from the environment)" : "(the laptop's own, made at first run)";
        }
        return value + (given ? "" : "  (default)");
    }
}
