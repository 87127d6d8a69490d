package org.doorstep.listing.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.doorstep.listing.Access;
import org.doorstep.listing.Eligibility;
import org.doorstep.listing.Listing;
import org.doorstep.listing.Status;
import org.doorstep.listing.reading.HoursText;
import org.doorstep.listing.reading.Read;
import org.doorstep.listing.reading.Reading;
import org.doorstep.time.Schedule;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Flat files as spreadsheets save them.
final class CsvReaderTest {

    /// Understands one text, so that what becomes of hours can be seen.
    private static final HoursText HOURS =
            (text, _) ->
                    text.startsWith("Mon 10-12")
                            ? new HoursText.Hours(
                                    List.of(
                                            Schedule.weekly(
                                                    List.of(DayOfWeek.MONDAY),
                                                    LocalTime.of(10, 0),
                                                    LocalTime.NOON)),
                                    text.length() > 9
                                            ? List.of(text.substring(9).strip())
                                            : List.of())
                            : HoursText.NONE.read(text, LocalDate.EPOCH);

    private static final Reading READING = Reading.of("test", LocalDate.of(2026, 11, 24), HOURS);

    private record Result(List<Read> reads, List<String> remarks) {
        Listing listing(int i) {
            return switch (reads.get(i)) {
                case Read.Loaded(var listing, _) -> listing;
                case Read.Rejected(var record, var reason) ->
                        throw new AssertionError(reason + ": " + record);
            };
        }
    }

    private static Result read(InputStream in) {
        List<Read> reads = new ArrayList<>();
        List<String> remarks = new CsvReader(READING).read(in, reads::add);
        return new Result(reads, remarks);
    }

    private static Result read(String csv, Charset charset) {
        return read(new ByteArrayInputStream(csv.getBytes(charset)));
    }

    private static Result read(String csv) {
        return read(csv, StandardCharsets.UTF_8);
    }

    @Test
    void a_row_is_a_service_at_a_place() {
        Listing one =
                read("""
                        Name,ID,Organisation,Description,URL,E-mail,Phone,Address,Post Code,Lat,Lng,Hours,Cost,\
                        Minimum age,Gender,Languages,Topics,Accessibility,Status,Assured date
                        "Knit, natter",k1,Makers,"Two
                        lines",makers.example,hi@makers.example,020 7946 0100,"1 ""High"" Street",e33hn,51.5,-0.02,\
                        Mon 10-12 term time,£2.50,18,Women only,"Bengali, English",arts|Games and hobbies,\
                        "Level access, no hearing loop",active,2026-10-01
                        """)
                        .listing(0);
        assertEquals("Knit, natter", one.name());
        assertEquals("Two\nlines", one.description());
        assertEquals("https://makers.example", one.url());
        assertEquals(List.of("arts", "games"), one.topics());
        assertEquals(250, one.costOptions().getFirst().pence());
        assertEquals(new Eligibility(18, null, Eligibility.Gender.WOMEN, null), one.eligibility());
        assertEquals(1, one.languages().size());
        var at = one.serviceAtLocations().getFirst();
        assertEquals(Set.of(Access.STEP_FREE), at.location().access());
        assertEquals(
                "E3 3HN",
                at.location().address() == null ? "" : at.location().address().postalCode());
        assertEquals(LocalTime.of(10, 0), at.schedules().getFirst().opensAt());
        assertEquals("term time", at.schedules().getFirst().description());
    }

    @Test
    void rows_with_one_id_are_places_and_times_wherever_they_stand() {
        Result result =
                read(
                        """
                        id;name;postcode;byday;opens_at;closes_at
                        a;Walk;E3 3HN;MO;10:00;11:00
                        b;Talk;E1 4AA;TU;10:00;11:00
                        a;;;TH;18:00;19:30
                        a;;E14 6AA;1SA;9am;10.30am
                        ;Nobody;;;;
                        """);
        assertEquals(3, result.reads().size());
        assertTrue(result.reads().getFirst() instanceof Read.Rejected);
        Listing walk = result.listing(1);
        assertEquals(2, walk.serviceAtLocations().size());
        assertEquals(2, walk.serviceAtLocations().getFirst().schedules().size());
        Schedule monthly = walk.serviceAtLocations().getLast().schedules().getFirst();
        assertEquals(Schedule.Freq.MONTHLY, monthly.freq());
        assertEquals(LocalTime.of(10, 30), monthly.closesAt());
        assertEquals("b", result.listing(2).id());
    }

    @Test
    void hours_nobody_understands_are_kept_word_for_word() {
        Listing one = read("id,name,hours\n1,A,whenever the sun shines\n").listing(0);
        assertEquals("whenever the sun shines", one.schedules().getFirst().description());
        assertNull(one.schedules().getFirst().opensAt());
    }

    @Test
    void every_encoding_and_separator_is_told() {
        String name = "Café “Zoë” – £5";
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        Charset.forName("windows-1252"),
                        StandardCharsets.UTF_16)) {
            for (String separator : List.of(",", ";", "\t")) {
                String csv =
                        String.join(separator, "id", "name")
                                + "\r\n"
                                + String.join(separator, "1", name);
                assertEquals(name, read(csv, charset).listing(0).name(), charset + separator);
            }
        }
        assertEquals(name, read("\uFEFFid,name\r1," + name).listing(0).name());
        assertEquals(name, read("sep=;\nid;name\n1;" + name).listing(0).name());
        assertEquals("😀 x", read("id,name\n1,😀 x").listing(0).name());
    }

    @Test
    void headings_that_are_not_known_are_listed_once() {
        Result result = read("id,name,Colour,Shoe size\n1,A,red,5\n2,B,blue,6\n");
        assertEquals(
                List.of("heading not known: Colour", "heading not known: Shoe size"),
                result.remarks());
        assertEquals(2, result.reads().size());
    }

    @Test
    void free_is_free_and_a_charge_is_a_charge() {
        Result result =
                read(
                        "id,name,free,cost\n1,A,Yes,\n2,B,no,\n3,C,,Free\n4,D,yes,Donations welcome\n5,E,,3\n");
        assertEquals(0, result.listing(0).costOptions().getFirst().pence());
        assertNull(result.listing(1).costOptions().getFirst().pence());
        assertEquals(0, result.listing(2).costOptions().getFirst().pence());
        assertEquals(0, result.listing(3).costOptions().getFirst().pence());
        assertEquals(300, result.listing(4).costOptions().getFirst().pence());
    }

    @Test
    void outpost_s_template_is_recognised_and_what_it_hides_stays_hidden() {
        Result result =
                read(
                        """
                        import_id,import_id_reference,name,organisation,approved,visible,visible_to,contact_name,\
                        contact_visible,location_name,location_postcode,mask_exact_address,cost_option,cost_amount,\
                        schedules_opens_at,schedules_closes_at,scheduled_weekday,temporarily_closed,custom_text_x
                        1,,Club,Org,TRUE,TRUE,,Ann,TRUE,Hall,E3 3HN,FALSE,Adults,2,09:00:00,17:00:00,monday,,x
                        2,1,,,,,,Secret,FALSE,Refuge,E3 4AB,TRUE,OAP,0,hh:mm:ss,10:00:00,tuesday,,
                        ,,,,,,,,,Annexe,E3 5AA,,,,,,,,
                        9,,Old club,Org,TRUE,FALSE,2020-01-01,,,,,,,,,,,,
                        """);
        Listing club = result.listing(0);
        assertEquals(List.of(), result.remarks());
        assertEquals(List.of("Ann"), club.contacts().stream().map(c -> c.name()).toList());
        assertEquals(3, club.serviceAtLocations().size());
        var masked = club.serviceAtLocations().get(1).location();
        assertNull(masked.name());
        assertEquals("E3", masked.address() == null ? "" : masked.address().postalCode());
        assertEquals(2, club.schedules().size());
        assertEquals(LocalTime.of(17, 0), club.schedules().getFirst().closesAt());
        assertEquals(2, club.costOptions().size());
        assertEquals(Status.INACTIVE, result.listing(1).status());
    }

    @Test
    void odd_files_are_rejected_and_never_throw() {
        for (String odd : List.of("", "\n\n", "a,b\n1,2", "id\n1", "\"never closed")) {
            assertTrue(read(odd).reads().stream().allMatch(r -> r instanceof Read.Rejected), odd);
        }
        assertEquals("A \"b\" c", read("id,name\n1,A \"b\" c\n").listing(0).name());
        assertEquals("ab", read("id,name\n1,\"a\"b\n").listing(0).name());
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            byte[] head = "id,name,hours,latitude\n".getBytes(StandardCharsets.UTF_8);
            byte[] all = new byte[head.length + bytes.length];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(bytes, 0, all, head.length, bytes.length);
            assertEquals(List.of(), read(new ByteArrayInputStream(all)).remarks(), "seed " + seed);
        }
    }

    @Test
    void outpost_s_own_samples_are_read() throws IOException {
        Path data =
                Path.of(System.getProperty("doorstep.root", ".."), "..", "shared", "data")
                        .resolve(
                                "uk-outpost-import-csv/spec/fixtures/data_import/services_valid.csv");
        Assumptions.assumeTrue(Files.exists(data), "no sample data here");
        try (InputStream in = Files.newInputStream(data)) {
            Result result = read(in);
            assertEquals(2, result.reads().size());
            assertEquals(List.of(), result.remarks());
            assertEquals(2, result.listing(0).serviceAtLocations().size());
        }
    }
}
