package org.doorstep;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Random;

/// The walls of `core`: each package uses only those to its left (DESIGN), technology stays on
/// its
/// innermost door, and nothing asks what time it is.
@AnalyzeClasses(packages = "org.doorstep", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule place_and_time_know_nothing_but_java =
            classes()
                    .that()
                    .resideInAnyPackage("org.doorstep.place", "org.doorstep.time")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..", "org.jspecify..", "org.doorstep.place", "org.doorstep.time");

    @ArchTest
    static final ArchRule place_and_time_know_nothing_of_each_other =
            noClasses()
                    .that()
                    .resideInAPackage("org.doorstep.place..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.doorstep.time..");

    @ArchTest
    static final ArchRule time_knows_nothing_of_place =
            noClasses()
                    .that()
                    .resideInAPackage("org.doorstep.time..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.doorstep.place..");

    @ArchTest
    static final ArchRule safety_depends_on_nothing_that_can_fail =
            classes()
                    .that()
                    .resideInAPackage("org.doorstep.safety..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "org.jspecify..", "org.doorstep.safety..");

    @ArchTest
    static final ArchRule listings_do_not_know_who_looks_for_them =
            noClasses()
                    .that()
                    .resideInAPackage("org.doorstep.listing..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.doorstep.search..",
                            "org.doorstep.understanding..",
                            "org.doorstep.safety..",
                            "org.doorstep.conversation..");

    @ArchTest
    static final ArchRule search_does_not_know_who_asks =
            noClasses()
                    .that()
                    .resideInAPackage("org.doorstep.search..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.doorstep.understanding..",
                            "org.doorstep.safety..",
                            "org.doorstep.conversation..");

    @ArchTest
    static final ArchRule understanding_does_not_know_the_conversation =
            noClasses()
                    .that()
                    .resideInAPackage("org.doorstep.understanding..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.doorstep.safety..", "org.doorstep.conversation..");

    @ArchTest
    static final ArchRule lucene_stays_behind_search =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.doorstep.search.lucene..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule aws_stays_in_packages_named_for_it =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.doorstep..dynamodb..", "org.doorstep..s3..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("software.amazon..");

    @ArchTest
    static final ArchRule no_framework =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.micronaut..", "jakarta..", "javax.inject..");

    /// The person's now and the machine's are passed in by whoever made the clock.
    @ArchTest
    static final ArchRule nobody_asks_what_time_it_is =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalTime.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    /// Configuration is read in one place outside `core`; what is random cannot be run again.
    @ArchTest
    static final ArchRule nobody_reads_the_environment_or_rolls_dice =
            noClasses()
                    .should()
                    .callMethod(System.class, "getenv")
                    .orShould()
                    .callMethod(System.class, "getenv", String.class)
                    .orShould()
                    .callMethod(System.class, "getProperty", String.class)
                    .orShould()
                    .callMethod(Math.class, "random")
                    .orShould()
                    .callConstructor(Random.class);

    /// A sleeping thread is a billed thread, and the time to wait is somebody else's to pass
    /// in.
    @ArchTest
    static final ArchRule nobody_sleeps_or_prints =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("GazetteerBuilder")
                    .should()
                    .callMethod(Thread.class, "sleep", long.class)
                    .orShould()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err");
}
