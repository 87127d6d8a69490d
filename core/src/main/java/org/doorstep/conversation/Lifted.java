package org.doorstep.conversation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.search.Filter;
import org.doorstep.understanding.Sayings;
import org.doorstep.understanding.Understood;

/// Hears that something no longer has to be so: "its ok if its mixed", "doesnt have to be free". A
/// need that is kept from question to question must have a way out.
final class Lifted {

    private final Sayings<String> sayings = Sayings.load(Lifted.class, "lifted.tsv", name -> name);
    private final Set<String> filler = TurnReader.filler();

    /// What was asked before and what is said now, both without what is no longer needed.
    record Rest(Understood before, Understood said) {}

    /// What is left where a message lifts a need of before; as they are where it lifts none.
    Rest of(Understood before, Understood said, String text) {
        List<Sayings.Said<String>> heard = sayings.in(text);
        Set<String> lifted = heard.stream().map(Sayings.Said::meaning).collect(Collectors.toSet());
        if (before.filters().stream().noneMatch(f -> lifted.contains(Refinement.kind(f)))) {
            return new Rest(before, said);
        }
        // "Mixed is fine" speaks of mixing with people as little as of fines.
        boolean all = filler.containsAll(heard.getFirst().others());
        Understood now = all ? said.withSubject(List.of(), "") : said;
        return new Rest(without(before, lifted), without(now, lifted));
    }

    private static Understood without(Understood asked, Set<String> lifted) {
        List<Filter> left =
                asked.filters().stream().filter(f -> !lifted.contains(Refinement.kind(f))).toList();
        return asked.withNeeds(left, asked.asker());
    }
}
