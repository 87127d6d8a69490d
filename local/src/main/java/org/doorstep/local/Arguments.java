package org.doorstep.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A command's arguments: options with a value (`--port 8080` or `--port=8080`), switches, and
/// what is left in its order. After `--` everything is left.
record Arguments(Map<String, String> options, Set<String> switches, List<String> rest) {

    Arguments {
        options = Map.copyOf(options);
        switches = Set.copyOf(switches);
        rest = List.copyOf(rest);
    }

    /// Reads arguments.
    ///
    /// @param valued the options that take a value, without their dashes
    /// @param bare the switches
    /// @throws UsageFault when one is unknown, given twice, or lacks its value
    static Arguments read(List<String> given, Set<String> valued, Set<String> bare)
            throws UsageFault {
        Map<String, String> options = new HashMap<>();
        Set<String> switches = new java.util.HashSet<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String word = given.get(i);
            if (word.equals("--")) {
                rest.addAll(given.subList(i + 1, given.size()));
                break;
            }
            if (!word.startsWith("--")) {
                rest.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
            if (equals < 0 && bare.contains(name)) {
                switches.add(name);
            } else if (!valued.contains(name)) {
                throw new UsageFault("unknown option --" + name + "; see ./doorstep help");
            } else if (equals < 0 && i + 1 == given.size()) {
                throw new UsageFault("--" + name + " needs a value");
            } else if (options.put(name, equals < 0 ? given.get(++i) : word.substring(equals + 1))
                    != null) {
                throw new UsageFault("--" + name + " is given twice");
            }
        }
        return new Arguments(options, switches, rest);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    boolean has(String name) {
        return switches.contains(name);
    }

    /// @throws UsageFault when there are words where none belong
    Arguments withoutRest() throws UsageFault {
        if (!rest.isEmpty()) {
            throw new UsageFault("do not know what \"" + rest.getFirst() + "\" is for");
        }
        return this;
    }
}
