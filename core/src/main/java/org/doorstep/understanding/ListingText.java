package org.doorstep.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.listing.Listing;

/// What a listing says of itself, as far as topics go: its name and the sentences of its
/// description, but for those that say what it is not.
///
/// @param name its name
/// @param first the first sentence; empty when there is none
/// @param rest the sentences after it, in their order
public record ListingText(String name, String first, List<String> rest) {

    /// A description is read this far; what comes later is housekeeping.
    private static final int MOST = 4_000;

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])\\s+|\\n+");

    private static final Pattern DENIAL =
            Pattern.compile(
                    "\\b(not (?:for|suitable|intended|able|a|an|open|available|include)\\b"
                            + "|(?:do|does|can|are|is|will)(?: not|n['\u2019]t)\\b|cannot\\b"
                            + "|unable to|rather than|instead of|no longer|unsuitable"
                            + "|exclud(?:es|ing)|other than)",
                    Pattern.CASE_INSENSITIVE);

    public ListingText {
        rest = List.copyOf(rest);
    }

    /// What a listing says of itself.
    public static ListingText of(Listing listing) {
        String description = listing.description() == null ? "" : listing.description();
        String read = description.substring(0, Math.min(MOST, description.length()));
        String[] sentences = SENTENCE.split(read);
        return new ListingText(
                listing.name(),
                denies(sentences[0]) ? "" : sentences[0].strip(),
                Arrays.stream(sentences)
                        .skip(1)
                        .filter(s -> !s.isBlank() && !denies(s))
                        .map(String::strip)
                        .toList());
    }

    private static boolean denies(String sentence) {
        return DENIAL.matcher(sentence).find();
    }

    /// All of it as one text.
    public String whole() {
        String description =
                first
                        + rest.stream()
                                .map(s -> " " + s)
                                .collect(Collectors.joining())
                                .stripTrailing();
        return description.isBlank() ? name : name + ". " + description.strip();
    }
}
