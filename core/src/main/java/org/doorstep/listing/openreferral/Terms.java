package org.doorstep.listing.openreferral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.doorstep.listing.Access;
import org.doorstep.listing.Attendance;
import org.doorstep.listing.Eligibility.Gender;
import org.doorstep.listing.VenueCharacter;
import org.doorstep.listing.reading.Fields;
import org.doorstep.listing.reading.Notes;
import org.doorstep.listing.reading.Topics;
import org.jspecify.annotations.Nullable;

/// The taxonomy terms of a service or a place: those of our own taxonomies by their code, those
/// of others by their name, where it is the name of a topic.
///
/// @param gender for women or men only, or null
/// @param character what a place feels like, or null
record Terms(
        Set<String> topics,
        Set<String> notFor,
        @Nullable Gender gender,
        Set<Attendance> attendance,
        @Nullable VenueCharacter character,
        Set<Access> access) {

    private static final String OURS = "doorstep-";

    /// One term: the taxonomy it belongs to, its code and its name.
    private record Term(@Nullable String taxonomy, @Nullable String code, @Nullable String name) {}

    static Terms of(Fields owner) {
        Terms terms =
                new Terms(
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>(),
                        gender(owner),
                        EnumSet.noneOf(Attendance.class),
                        character(owner),
                        EnumSet.noneOf(Access.class));
        for (Term term : all(owner)) {
            terms.add(term, owner.notes());
        }
        return terms;
    }

    private static List<Term> all(Fields owner) {
        List<Term> terms = new ArrayList<>();
        for (Fields attribute : owner.many("attributes", "service_taxonomys", "taxonomy_terms")) {
            Fields term = attribute.one("taxonomy_term");
            if (term.node().isMissingNode()) {
                term = attribute;
            }
            String taxonomy = term.line(200, "taxonomy");
            if (taxonomy == null) {
                taxonomy = term.one("taxonomy_detail").line(200, "name");
            }
            terms.add(
                    new Term(
                            taxonomy,
                            term.line(200, "code"),
                            term.line(200, "name", "term", "label", "value")));
        }
        return terms;
    }

    private void add(Term term, Notes notes) {
        String taxonomy = term.taxonomy() == null ? "" : term.taxonomy();
        String code = term.code() == null ? term.name() : term.code();
        if (!taxonomy.startsWith(OURS)) {
            if (term.name() != null) {
                Topics.of(term.name()).ifPresent(topics::add);
            }
            return;
        }
        boolean taken =
                code != null
                        && switch (taxonomy) {
                            case "doorstep-topics" -> topic(code, topics);
                            case "doorstep-not-for" -> topic(code, notFor);
                            case "doorstep-attendance" -> add(Attendance.class, code, attendance);
                            case "doorstep-access" -> add(Access.class, code, access);
                            case "doorstep-gender" -> constant(Gender.class, code) != null;
                            case "doorstep-venue" -> constant(VenueCharacter.class, code) != null;
                            default -> false;
                        };
        if (!taken) {
            notes.drop("a term of " + taxonomy, code);
        }
    }

    private static boolean topic(String code, Collection<String> ids) {
        if (!Topics.known(code)) {
            return false;
        }
        ids.add(code);
        return true;
    }

    private static <E extends Enum<E>> boolean add(Class<E> type, String code, Set<E> set) {
        E constant = constant(type, code);
        if (constant != null) {
            set.add(constant);
        }
        return constant != null;
    }

    private static @Nullable Gender gender(Fields owner) {
        return first(owner, "doorstep-gender", Gender.class);
    }

    private static @Nullable VenueCharacter character(Fields owner) {
        return first(owner, "doorstep-venue", VenueCharacter.class);
    }

    private static <E extends Enum<E>> @Nullable E first(
            Fields owner, String taxonomy, Class<E> type) {
        for (Term term : all(owner)) {
            if (taxonomy.equals(term.taxonomy()) && term.code() != null) {
                return constant(type, term.code());
            }
        }
        return null;
    }

    /// The constant that a code such as `not-step-free` names.
    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String code) {
        String name = code.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
