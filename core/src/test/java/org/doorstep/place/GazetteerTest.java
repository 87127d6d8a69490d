package org.doorstep.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = Gazetteer.shipped();

    private static Place place(String postcode) {
        return GAZETTEER.postcode(Postcode.parse(postcode).orElseThrow()).orElseThrow();
    }

    @Test
    void knows_a_unit_its_sector_and_its_district() {
        assertEquals(Precision.POSTCODE, place("E3 3HN").precision());
        assertEquals(Precision.SECTOR, place("E3 3").precision());
        assertEquals(Precision.DISTRICT, place("E3").precision());
        assertTrue(place("E3 3HN").point().metresTo(place("E3").point()) < 3000);
        assertNull(place("E3 3HN").note());
        assertNull(place("E3").note());
    }

    @Test
    void falls_back_to_what_exists_and_says_so() {
        assertEquals("no such postcode E3 3ZY, using E3 3", place("E3 3ZY").note());
        assertEquals("no such postcode E3 7AA, using E3", place("E3 7AA").note());
        assertTrue(GAZETTEER.postcode(Postcode.parse("E99 9AA").orElseThrow()).isEmpty());
    }

    @Test
    void knows_the_districts_that_people_say_but_nobody_is_in() {
        assertEquals(Precision.DISTRICT, place("SW1").precision());
        assertTrue(place("W1").point().metresTo(new Point(51.515, -0.145)) < 1500);
    }

    @Test
    void says_that_northern_ireland_has_no_open_postcodes() {
        var answer = GAZETTEER.lookUp(Postcode.parse("BT1 5GS").orElseThrow());
        var not = assertInstanceOf(PostcodeAnswer.NotCovered.class, answer);
        assertEquals("I do not know Northern Ireland postcodes; tell me the town", not.note());
    }

    @Test
    void a_sample_of_postcodes_lies_within_25_metres() {
        for (String[] row : Tables.resource("postcodes-sample.tsv")) {
            Point real = NationalGrid.point(Integer.parseInt(row[1]), Integer.parseInt(row[2]));
            Place place = place(row[0]);
            assertEquals(row[0], place.name());
            assertTrue(place.point().metresTo(real) < 20, row[0]);
        }
    }

    @Test
    void a_name_is_the_same_however_it_is_written() {
        for (String name :
                new String[] {
                    "St Albans", "saint albans", "ST. ALBANS", "st  albans", "St-Albans"
                }) {
            assertEquals("St Albans", GAZETTEER.named(name).getFirst().name(), name);
        }
        assertEquals("King's Lynn", GAZETTEER.named("kings lynn").getFirst().name());
        assertEquals("King's Lynn", GAZETTEER.named("KING\u2019S LYNN").getFirst().name());
        assertEquals("Bradford-on-Avon", GAZETTEER.named("bradford upon avon").getFirst().name());
    }

    @Test
    void namesakes_come_with_the_largest_first() {
        List<NamedPlace> newports = GAZETTEER.named("Newport");
        assertTrue(newports.size() > 10);
        assertEquals("Wales", newports.getFirst().country());
        assertEquals("Casnewydd", newports.getFirst().alternativeName());
        assertTrue(GAZETTEER.named("nowhere at all").isEmpty());
        assertTrue(GAZETTEER.named("").isEmpty());
    }

    @Test
    void knows_districts_counties_regions_and_nations_as_areas() {
        assertEquals(Kind.DISTRICT, GAZETTEER.named("Tower Hamlets").getFirst().kind());
        for (String area :
                new String[] {"Shropshire", "Greater Manchester", "England", "Northern Ireland"}) {
            NamedPlace place = GAZETTEER.named(area).getFirst();
            assertTrue(place.kind().area(), area);
            assertTrue(place.radiusMetres() > 10_000, area);
        }
    }

    @Test
    void says_which_place_a_point_is_near() {
        Point bow = place("E3 3HN").point();
        assertTrue(GAZETTEER.nearestNamed(bow).orElseThrow().point().metresTo(bow) < 3000);
    }

    @Test
    void every_postcode_lies_within_25_metres() throws IOException {
        Path source =
                Path.of(
                        System.getProperty("doorstep.root", "."),
                        "../shared/data/geo-codepoint-open-2025/codepoint_open_2025.4_min.csv.gz");
        Assumptions.assumeTrue(
                Files.exists(source), "Code-Point Open is not beside the repository");
        double[] away = PostcodeErrors.errors(GAZETTEER, source);
        assertEquals(1_745_013, away.length);
        assertTrue(away[away.length - 1] < 20, () -> "worst " + away[away.length - 1] + " m");
    }

    @Test
    void a_gazetteer_built_from_the_official_zip_is_used_instead(@TempDir Path folder)
            throws IOException {
        Path zip = folder.resolve("codepo_gb.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("Data/CSV/e.csv"));
            String rows =
                    """
                    "E3 3HN",10,537500,182000,"E92000001","","","","E09000030","E05009330"
                    "E3 3HP",10,537600,182100,"E92000001","","","","E09000030","E05009330"
                    "E3 3ZZ",90,0,0,"E92000001","","","","E09000030","E05009330"
                    """;
            out.write(rows.getBytes(StandardCharsets.UTF_8));
        }
        var report =
                GazetteerBuilder.buildPostcodes(
                        zip, folder.resolve("postcodes.bin"), Progress.SILENT);
        assertEquals(2, report.rows());
        assertEquals(1, report.withoutPosition());
        Gazetteer own = Gazetteer.open(folder);
        Point there = own.postcode(Postcode.parse("E3 3HN").orElseThrow()).orElseThrow().point();
        assertTrue(there.metresTo(NationalGrid.point(537500, 182000)) < 6);
        assertEquals(
                "nobody has published where E3 3ZZ is, using E3 3",
                own.postcode(Postcode.parse("E3 3ZZ").orElseThrow()).orElseThrow().note());
        assertTrue(own.postcode(Postcode.parse("M1 1AE").orElseThrow()).isEmpty());
    }
}
