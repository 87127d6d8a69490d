package org.doorstep.conversation;

import java.util.Locale;
import org.doorstep.conversation.Intent.Aspect;
import org.doorstep.search.Filter;

/// What can be asked of all that is shown at once: which of it is most so, or which of it is so.
public sealed interface Trait {

    /// Most or least of something that can be measured.
    enum Measure {
        CHEAPEST,
        DEAREST,
        NEAREST,
        FARTHEST,
        SOONEST,
        LATEST,
        OPEN_LATEST,
        SHORTEST,
        LONGEST
    }

    /// "Which is cheapest".
    record Most(Measure measure) implements Trait {}

    /// "Which would you pick": nobody can say that for another.
    record Best() implements Trait {}

    /// "Which are free": a need that a listing meets or does not.
    record Meets(Filter need) implements Trait {}

    /// "Which have parking": whatever a listing tells of this.
    record Tells(Aspect of) implements Trait {}

    /// "Are any on in the evening": at the time that the message names.
    record OnThen() implements Trait {}

    /// The trait that a table names: `most:cheapest`, `best`, `free`, `women`, `language:en`,
    /// `tells:parking`.
    ///
    /// @throws IllegalStateException when there is none of that name
    static Trait named(String name) {
        int colon = name.indexOf(':');
        String kind = colon < 0 ? name : name.substring(0, colon);
        String rest = name.substring(colon + 1);
        String constant = rest.replace('-', '_').toUpperCase(Locale.ROOT);
        return switch (kind) {
            case "most" -> new Most(Measure.valueOf(constant));
            case "tells" -> new Tells(Aspect.valueOf(constant));
            case "language" -> new Meets(new Filter.InLanguage(rest));
            case "best" -> new Best();
            case "free" -> new Meets(new Filter.Free(true));
            case "women" -> new Meets(new Filter.Women());
            case "men" -> new Meets(new Filter.Men());
            case "online" -> new Meets(new Filter.Online());
            case "phone" -> new Meets(new Filter.ByPhone());
            default -> throw new IllegalStateException("no trait is called " + name);
        };
    }
}
