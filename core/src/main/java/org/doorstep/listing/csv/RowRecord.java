package org.doorstep.listing.csv;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doorstep.listing.reading.Languages;
import org.doorstep.listing.reading.Moments;
import org.doorstep.listing.reading.Numbers;
import org.doorstep.listing.reading.Prices;
import org.doorstep.listing.reading.Topics;
import org.jspecify.annotations.Nullable;

/// Makes one record, shaped as Open Referral's service, of all the rows of one service.
final class RowRecord {

    private static final String LIST = "[,;|/]";
    private static final String OUTPOST_LIST = ";";

    private final Columns columns;
    private final LocalDate today;
    private final ObjectNode record = JsonNodeFactory.instance.objectNode();
    private final RowPlaces places;
    private final List<String> remarks = new ArrayList<>();
    private boolean charged;

    RowRecord(Columns columns, String id, LocalDate today) {
        this.columns = columns;
        this.today = today;
        this.places = new RowPlaces(columns, record, remarks);
        if (!id.isEmpty()) {
            record.put("id", id);
        }
    }

    /// What is to be said of the rows besides.
    List<String> remarks() {
        return remarks;
    }

    /// The record when all its rows were added.
    ObjectNode record() {
        if (charged && !record.has("cost_options")) {
            record.putArray("cost_options")
                    .addObject()
                    .put("amount_description", "There is a charge");
        }
        return record;
    }

    void add(List<String> row) {
        for (String name :
                List.of(
                        "name",
                        "description",
                        "url",
                        "email",
                        "application_process",
                        "alert",
                        "minimum_age",
                        "maximum_age",
                        "status",
                        "assured_date",
                        "service_areas")) {
            first(name, cell(row, name));
        }
        first("eligibility_description", cell(row, "eligibility"));
        String organization = cell(row, "organization");
        if (organization != null && !record.has("organization")) {
            record.putObject("organization").put("name", organization);
        }
        offered(row);
        people(row);
        cost(row);
        terms(row);
        places.add(row);
    }

    private @Nullable String cell(List<String> row, String column) {
        return columns.cell(row, column);
    }

    private void first(String name, @Nullable String value) {
        if (value != null && !record.has(name)) {
            record.put(name, value);
        }
    }

    /// Outpost's ways of saying that something is not to be shown.
    private void offered(List<String> row) {
        String until = cell(row, "visible_to");
        LocalDate last = until == null ? null : Moments.date(until);
        if (Cells.yes(cell(row, "temporarily_closed"))) {
            record.put("status", "temporarily closed");
        } else if (Cells.no(cell(row, "approved"))) {
            hide("it is not approved");
        } else if (last != null && last.isBefore(today)) {
            hide("it was visible until " + last);
        } else if (last == null
                && Cells.no(cell(row, "visible"))
                && cell(row, "visible_from") == null) {
            hide("it is not visible");
        }
    }

    private void hide(String why) {
        record.put("status", "inactive");
        remarks.add("inactive, since " + why);
    }

    private void people(List<String> row) {
        String phone = cell(row, "phone");
        if (phone != null) {
            for (String number : phone.split("[;|]|\\s/\\s|\\bor\\b")) {
                phones(record).addObject().put("number", number.strip());
            }
        }
        if (Cells.no(cell(row, "contact_visible"))) {
            return;
        }
        ObjectNode contact = JsonNodeFactory.instance.objectNode();
        Cells.put(contact, "name", cell(row, "contact_name"));
        Cells.put(contact, "title", cell(row, "contact_title"));
        Cells.put(contact, "email", cell(row, "contact_email"));
        String number = cell(row, "contact_phone");
        if (number != null) {
            phones(contact).addObject().put("number", number);
        }
        if (!contact.isEmpty()) {
            record.withArray("contacts").add(contact);
        }
    }

    private static ArrayNode phones(ObjectNode owner) {
        return owner.withArray("phones");
    }

    private void cost(List<String> row) {
        String words = cell(row, "cost");
        String amount = cell(row, "cost_amount");
        String free = cell(row, "free");
        charged |= Cells.no(free);
        if (amount == null && words != null && Numbers.read(words.replace("£", "")) != null) {
            amount = words.replace("£", "").strip();
            words = null;
        }
        boolean costs = words != null && Integer.valueOf(0).compareTo(price(words)) < 0;
        if (amount == null && Cells.yes(free) && !costs) {
            amount = "0";
        }
        if (amount == null && words == null) {
            return;
        }
        ObjectNode cost = record.withArray("cost_options").addObject();
        Cells.put(cost, "amount", amount);
        Cells.put(cost, "amount_description", words == null ? cell(row, "cost_type") : words);
        Cells.put(cost, "option", cell(row, "cost_option"));
    }

    private static int price(String words) {
        Integer pence = Prices.said(words);
        return pence == null ? 0 : pence;
    }

    private void terms(List<String> row) {
        for (String topic : list(row, "topics", LIST)) {
            term("doorstep-topics", Topics.of(topic).orElse(topic));
        }
        for (String term : list(row, "terms", OUTPOST_LIST)) {
            record.withArray("attributes")
                    .addObject()
                    .putObject("taxonomy_term")
                    .put("taxonomy", "outpost")
                    .put("name", term);
        }
        for (String way : list(row, "attendance", LIST)) {
            term("doorstep-attendance", way.toLowerCase(Locale.ROOT).replace(' ', '-'));
        }
        for (String language : list(row, "languages", LIST)) {
            if (!Languages.english(language)) {
                record.withArray("languages")
                        .addObject()
                        .put("code", language)
                        .put("name", language);
            }
        }
        String gender = cell(row, "gender");
        if (gender != null) {
            gender(gender.toLowerCase(Locale.ROOT));
        }
    }

    private List<String> list(List<String> row, String column, String separators) {
        String cell = cell(row, column);
        List<String> values = new ArrayList<>();
        if (cell != null) {
            for (String value : cell.split(separators)) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
        }
        return values;
    }

    private void gender(String words) {
        boolean women = words.matches(".*\\b(wom[ae]n|females?|ladies|girls|f)\\b.*");
        boolean men = words.matches(".*\\b(m[ae]n|males?|gentlemen|boys|m)\\b.*");
        if (women != men) {
            term("doorstep-gender", women ? "women" : "men");
        } else if (!women
                && !words.matches(".*\\b(all|any|both|mixed|everyone|open|none|n/a)\\b.*")) {
            remarks.add("gender left out: \"" + words + '"');
        }
    }

    private void term(String taxonomy, String code) {
        record.withArray("attributes")
                .addObject()
                .putObject("taxonomy_term")
                .put("taxonomy", taxonomy)
                .put("code", code);
    }
}
