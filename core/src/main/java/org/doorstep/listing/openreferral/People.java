package org.doorstep.listing.openreferral;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.doorstep.listing.Contact;
import org.doorstep.listing.Language;
import org.doorstep.listing.Organization;
import org.doorstep.listing.Phone;
import org.doorstep.listing.reading.Fields;
import org.doorstep.listing.reading.Languages;
import org.jspecify.annotations.Nullable;

/// Who runs a service, whom to ask, by what number, and in what languages.
final class People {

    private static final int NAME = 300;
    private static final Pattern DIGITS = Pattern.compile("(?:\\D*\\d){3,15}\\D*");

    private People() {}

    /// The organisation; where a file names none, one that says so.
    static Organization organization(Fields service) {
        Fields fields = service.one("organization");
        String name = fields.line(NAME, "name", "legal_name", "alternate_name");
        if (name == null) {
            name = service.line(NAME, "organization", "organization_name", "organisation");
        }
        String id = fields.line(200, "id");
        if (id == null) {
            id = service.line(200, "organization_id");
        }
        return new Organization(
                id,
                name == null ? "Organisation not named" : name,
                fields.text(5_000, "description"),
                fields.web("website", "url"),
                fields.email("email"));
    }

    /// Telephone numbers, fax and the like left out.
    static List<Phone> phones(Fields owner) {
        List<Phone> phones = new ArrayList<>();
        for (Fields one : owner.many("phones", "phone")) {
            String type = one.line(40, "type");
            if (type != null && type.toLowerCase(Locale.ROOT).matches("fax|pager")) {
                continue;
            }
            String number = number(one, "number");
            if (number != null) {
                phones.add(new Phone(number, one.line(NAME, "description")));
            }
        }
        String number = owner.node().path("phone").isValueNode() ? number(owner, "phone") : null;
        if (number != null) {
            phones.add(new Phone(number, null));
        }
        return phones.stream().distinct().toList();
    }

    private static @Nullable String number(Fields fields, String name) {
        String line = fields.line(60, name);
        if (line == null) {
            return null;
        }
        String number = line.replace("\"", "").replaceFirst("(?i)^tel:\\s*", "").strip();
        if (number.length() > 40 || !DIGITS.matcher(number).matches()) {
            fields.notes().drop("a telephone number", line);
            return null;
        }
        return number;
    }

    static List<Contact> contacts(Fields owner) {
        List<Contact> contacts = new ArrayList<>();
        for (Fields one : owner.many("contacts", "contact")) {
            Contact contact =
                    new Contact(
                            one.line(NAME, "name"),
                            one.line(NAME, "title", "department"),
                            one.email("email"),
                            phones(one));
            boolean says = contact.name() != null || contact.email() != null;
            if (says || !contact.phones().isEmpty()) {
                contacts.add(contact);
            }
        }
        return contacts.stream().distinct().toList();
    }

    /// Languages besides English.
    static List<Language> languages(Fields owner) {
        List<Language> languages = new ArrayList<>();
        for (Fields one : owner.many("languages", "language")) {
            String code = one.line(60, "code", "language");
            String name = one.line(60, "name");
            Language language = Languages.read(code, name);
            if (language != null) {
                languages.add(language);
            } else if (!Languages.english(code) && !Languages.english(name)) {
                owner.notes().drop("a language", code == null ? name : code);
            }
        }
        return languages.stream().distinct().toList();
    }
}
