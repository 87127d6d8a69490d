package org.doorstep.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.conversation.Desk;
import org.doorstep.time.HoursReader;
import org.doorstep.time.Schedule;

/// `hours`: opening hours as organisations write them, into Open Referral's schedules.
final class HoursCommand {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HoursCommand() {}

    static int run(List<String> args, InputStream in, Terminal terminal)
            throws UsageFault, IOException {
        Arguments arguments = Arguments.read(args, Set.of("clock"), Set.of()).withoutRest();
        LocalDate today =
                LocalDate.ofInstant(
                        LaptopClock.of(arguments.option("clock")).personsNow(), Desk.LONDON);
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            HoursReader.Hours hours = HoursReader.read(line, today);
            ObjectNode answer = JSON.createObjectNode();
            ArrayNode schedules = answer.putArray("schedules");
            hours.schedules().forEach(schedule -> schedules.add(json(schedule)));
            ArrayNode rest = answer.putArray("notUnderstood");
            hours.notUnderstood().forEach(rest::add);
            terminal.say(JSON.writeValueAsString(answer));
        }
        return 0;
    }

    /// One schedule with Open Referral's names; what was not said is left out.
    private static ObjectNode json(Schedule schedule) {
        ObjectNode one = JSON.createObjectNode();
        one.put("freq", schedule.freq().name());
        if (!schedule.byday().isEmpty()) {
            one.put(
                    "byday",
                    schedule.byday().stream()
                            .map(HoursCommand::day)
                            .collect(Collectors.joining(",")));
        }
        if (!schedule.bymonthday().isEmpty()) {
            one.put(
                    "bymonthday",
                    schedule.bymonthday().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(",")));
        }
        if (schedule.interval() > 1) {
            one.put("interval", schedule.interval());
        }
        put(one, "opens_at", schedule.opensAt());
        put(one, "closes_at", schedule.closesAt());
        put(one, "valid_from", schedule.validFrom());
        put(one, "valid_to", schedule.validTo());
        put(one, "dtstart", schedule.dtstart());
        if (!schedule.except().isEmpty()) {
            ArrayNode except = one.putArray("except");
            schedule.except().forEach(e -> except.add(except(e)));
        }
        if (schedule.description() != null) {
            one.put("description", schedule.description());
        }
        return one;
    }

    private static void put(
            ObjectNode one, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            one.put(name, value.toString());
        }
    }

    /// iCalendar's form: `MO`, `1SA`, `-1FR`.
    private static String day(Schedule.Day day) {
        String name = day.day().name().substring(0, 2);
        return day.ordinal() == 0 ? name : day.ordinal() + name;
    }

    /// `2026-12-25`, `2026-12-24/2027-01-03`, `--08-01/--08-31` (ISO 8601), `bank-holidays`.
    private static String except(Schedule.Except except) {
        return switch (except) {
            case Schedule.Except.Dates(var from, var to) -> span(from, to);
            case Schedule.Except.Yearly(var from, var to) -> span(from, to);
            case Schedule.Except.BankHolidays _ -> "bank-holidays";
        };
    }

    private static String span(Object from, Object to) {
        return from.equals(to) ? from.toString() : from + "/" + to;
    }
}
