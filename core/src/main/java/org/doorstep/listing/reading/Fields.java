package org.doorstep.listing.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An object of a record, looked at by name: a field may have several spellings, the first that
/// is there counts. Every value is text, cleaned and bounded; what is blank is not there.
///
/// @param node the object; anything else has no fields
/// @param notes where to say what was left out
public record Fields(JsonNode node, Notes notes) {

    /// Parts of one kind that are read; the rest are dropped and said.
    private static final int MOST_PARTS = 300;

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}\\.[^\\s@<>\".]{2,30}");
    private static final Pattern WEB =
            Pattern.compile("(?i)https?://[^\\s/?#<>\"]+\\.[^\\s<>\"]+|https?://localhost\\S*");
    private static final Pattern BARE_WEB =
            Pattern.compile("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)+(/\\S*)?");

    /// A value as it stands.
    public @Nullable String raw(String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return null;
    }

    /// A value as one plain line.
    public @Nullable String line(int most, String... names) {
        return plain(most, true, names);
    }

    /// A value as plain text with its lines.
    public @Nullable String text(int most, String... names) {
        return plain(most, false, names);
    }

    private @Nullable String plain(int most, boolean oneLine, String... names) {
        String raw = raw(names);
        if (raw == null) {
            return null;
        }
        String plain = oneLine ? PlainText.line(raw, most) : PlainText.of(raw, most);
        if (raw.length() > most && plain.length() >= most - 1) {
            notes.say(names[0] + " cut after " + most + " characters");
        }
        return plain.isBlank() ? null : plain;
    }

    /// The objects in an array, or the one object that stands in its place.
    public List<Fields> many(String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isObject()) {
                return List.of(new Fields(value, notes));
            }
            if (value.isArray()) {
                return objects(name, value);
            }
        }
        return List.of();
    }

    private List<Fields> objects(String name, JsonNode array) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode one : array) {
            if (!one.isObject()) {
                notes.drop("what is in " + name + " and no object,", one.asText());
            } else if (objects.size() < MOST_PARTS) {
                objects.add(new Fields(one, notes));
            } else {
                notes.say(name + " after the first " + MOST_PARTS + " left out");
            }
        }
        return objects;
    }

    /// An object, empty when it is not there.
    public Fields one(String name) {
        return new Fields(node.path(name), notes);
    }

    /// Values of an array of values, or of a list in one text.
    public List<String> values(String separators, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            List<String> values = new ArrayList<>();
            if (value.isArray()) {
                value.forEach(one -> values.add(one.asText()));
            } else if (value.isValueNode()) {
                values.addAll(List.of(value.asText().split(separators)));
            }
            values.replaceAll(String::strip);
            values.removeIf(String::isBlank);
            if (!values.isEmpty()) {
                return values.subList(0, Math.min(values.size(), MOST_PARTS));
            }
        }
        return List.of();
    }

    /// A whole number in a range.
    public @Nullable Integer whole(int least, int most, String... names) {
        String raw = raw(names);
        if (raw == null) {
            return null;
        }
        Double number = Numbers.read(raw);
        if (number == null || number < least || number > most || number != Math.floor(number)) {
            notes.drop(names[0], raw);
            return null;
        }
        return number.intValue();
    }

    /// An e-mail address.
    public @Nullable String email(String... names) {
        String line = line(254, names);
        if (line == null) {
            return null;
        }
        String address = line.replaceFirst("(?i)^mailto:", "");
        if (!ADDRESS.matcher(address).matches()) {
            notes.drop(names[0], line);
            return null;
        }
        return address;
    }

    /// A web address, `https://` put before what has nothing.
    public @Nullable String web(String... names) {
        String line = line(2_000, names);
        if (line == null) {
            return null;
        }
        if (WEB.matcher(line).matches()) {
            return line;
        }
        String host = line.split("/", 2)[0];
        if (BARE_WEB.matcher(line).matches() && !host.matches("[\\d.]+")) {
            return "https://" + line;
        }
        notes.drop(names[0], line);
        return null;
    }
}
