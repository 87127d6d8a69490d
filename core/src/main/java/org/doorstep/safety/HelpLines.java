package org.doorstep.safety;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.doorstep.safety.Concern.Kind;
import org.doorstep.safety.Concern.Tier;
import org.jspecify.annotations.Nullable;

/// What we say to a person in danger: the lines to call, by the kind of danger.
///
/// Every number comes from `lines.tsv`, dated and sourced; the words from `replies.tsv`. When
/// they cannot be read one built-in reply serves every kind (SAF-08).
public final class HelpLines {

    private static final String BUILT_IN =
            "If anyone is in danger, call 999 now. For urgent medical help call 111, and for help"
                    + " fast with how you feel pick option 2. To talk, call Samaritans on 116 123, day"
                    + " or night. This is a computer: no one reads these texts.";

    private final List<HelpLine> lines;
    private final Map<String, List<String>> replies;

    /// The lines and replies that travel beside this class.
    public HelpLines() {
        this(Table::resource);
    }

    HelpLines(Function<String, @Nullable InputStream> resources) {
        List<HelpLine> read = List.of();
        Map<String, List<String>> worded = Map.of();
        try {
            read = Table.open("lines.tsv", resources).rows().stream().map(HelpLine::of).toList();
            worded = worded(Table.open("replies.tsv", resources), read);
        } catch (RuntimeException fault) {
            // The built-in reply serves, and reviewOverdue says that something is wrong.
            read = List.of();
        }
        this.lines = read;
        this.replies = Map.copyOf(worded);
    }

    /// The text for a concern, at most two parts; empty when there is none.
    public String reply(Concern concern) {
        return reply(concern, 0);
    }

    /// The text for the n-th such concern of a conversation: wordings take turns.
    public String reply(Concern concern, int turn) {
        Kind kind = concern.kind();
        if (concern.tier() == Tier.NONE || kind == null) {
            return "";
        }
        List<String> wordings = replies.getOrDefault(key(kind, concern.tier()), List.of(BUILT_IN));
        return wordings.get(Math.floorMod(turn, wordings.size()));
    }

    /// Whether some line's review date has passed, or the lines could not be read.
    public boolean reviewOverdue(LocalDate today) {
        return lines.isEmpty() || lines.stream().anyMatch(line -> line.due().isBefore(today));
    }

    /// The canonical lines; empty when they could not be read.
    public List<HelpLine> lines() {
        return lines;
    }

    private static Map<String, List<String>> worded(Table replies, List<HelpLine> lines) {
        Map<String, List<String>> worded = new HashMap<>();
        for (List<String> row : replies.rows()) {
            String text = row.get(2);
            for (HelpLine line : lines) {
                text = text.replace("{" + line.id() + "}", line.text());
            }
            if (text.contains("{")) {
                throw new IllegalArgumentException("A reply names no line: " + row);
            }
            worded.computeIfAbsent(row.get(0) + " " + row.get(1), _ -> new ArrayList<>()).add(text);
        }
        return worded;
    }

    private static String key(Kind kind, Tier tier) {
        return (kind.name().replace('_', '-') + " " + tier.name()).toLowerCase(Locale.ROOT);
    }
}
