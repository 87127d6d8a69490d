package org.doorstep.functions.needs;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.doorstep.conversation.Desk;
import org.doorstep.functions.House;
import org.doorstep.functions.pages.Page;
import org.doorstep.functions.pages.Sorry;
import org.doorstep.functions.phone.PretendNetwork;
import org.doorstep.functions.web.Form;
import org.doorstep.functions.web.Journal;
import org.doorstep.need.Need;
import org.doorstep.need.Needs;
import org.jspecify.annotations.Nullable;

/// `/needs`: what was asked about an area in a month, and how often there was nothing. Counts
/// below ten are withheld. There only where a pretend network is, until people can sign in.
@Controller
@Requires(beans = PretendNetwork.class)
final class NeedsDoor {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final House house;
    private final Journal journal;

    NeedsDoor(House house, Journal journal) {
        this.house = house;
        this.journal = journal;
    }

    @Get("/needs")
    @Produces(MediaType.TEXT_HTML)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> needs(HttpRequest<?> request) {
        Form form = Form.read(request.getUri().getRawQuery());
        String area = form.first("area").orElse("").strip().toUpperCase(Locale.ROOT);
        List<YearMonth> months = months();
        YearMonth month =
                months.stream()
                        .filter(m -> m.toString().equals(form.first("month").orElse("")))
                        .findFirst()
                        .orElse(months.getFirst());
        if (!area.matches("|[A-Z]{1,2}[0-9][A-Z0-9]?")) {
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    area,
                    month,
                    List.of(),
                    "Enter the first half of a postcode, like E3");
        }
        try {
            List<Needs.Asked> asked =
                    house.needs().in(area.isEmpty() ? Need.ANYWHERE : area, month);
            return page(HttpStatus.OK, area, month, asked, null);
        } catch (RuntimeException fault) {
            journal.failed("needs", fault);
            return Sorry.answer(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "These counts cannot be shown just now. Please try again in a few minutes.");
        }
    }

    /// This month and those before it whose counts are all still kept.
    private List<YearMonth> months() {
        YearMonth now = YearMonth.from(house.clocks().machinesNow().atZone(Desk.LONDON));
        return LongStream.range(0, NeedsBook.KEPT.toTotalMonths())
                .mapToObj(now::minusMonths)
                .toList();
    }

    private HttpResponse<String> page(
            HttpStatus status,
            String area,
            YearMonth chosen,
            List<Needs.Asked> asked,
            @Nullable String problem) {
        return Page.answer(
                status,
                "needs",
                new NeedsView(
                        house.settings().desk().serviceName(),
                        area,
                        months().stream()
                                .map(
                                        month ->
                                                new NeedsView.Month(
                                                        month.toString(),
                                                        MONTH.format(month),
                                                        month.equals(chosen)))
                                .toList(),
                        asked.stream()
                                .map(
                                        row ->
                                                new NeedsView.Row(
                                                        row.topic().replace('-', ' '),
                                                        row.times().words(),
                                                        row.missed().words()))
                                .toList(),
                        problem));
    }
}
