package org.testimony.classify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

/** What computes knows nothing of the world, and what touches the world says so in its name. */
@AnalyzeClasses(packages = "org.testimony.classify", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] CORE = {
        "..gate..",
        "..language..",
        "..narrative..",
        "org.testimony.classify.model",
        "..mention..",
        "..claim..",
        "..attribute..",
        "..figure..",
        "..text..",
        "..reading..",
        "..table..",
        "..story..",
        "..identity..",
        "..resolution..",
        "..codebook.."
    };

    @ArchTest
    static final ArchRule coreKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "io.quarkus..",
                    "io.smallrye..",
                    "jakarta..",
                    "io.micrometer..",
                    "java.sql..",
                    "java.net..",
                    "org.slf4j..");

    @ArchTest
    static final ArchRule onlyTheCodebookIsReadFromFiles = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .and()
            .haveNameNotMatching(".*\\.(CodebookReader|Countries|Words)(\\$\\w+)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "com.fasterxml.jackson.dataformat..");

    @ArchTest
    static final ArchRule coreAsksNoClockAndNoChance = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class);

    @ArchTest
    static final ArchRule effectsShowInNames = classes()
            .that()
            .resideInAPackage("org.testimony.classify..")
            .and(DescribedPredicate.describe(
                    "touch Kafka, HTTP, metrics or Quarkus",
                    (JavaClass c) -> c.getDirectDependenciesFromSelf().stream()
                            .map(d -> d.getTargetClass().getPackageName())
                            .anyMatch(p -> p.startsWith("org.apache.kafka.clients")
                                    || p.startsWith("org.apache.kafka.streams")
                                    || p.startsWith("io.quarkus")
                                    || p.startsWith("jakarta.ws")
                                    || p.startsWith("jakarta.enterprise")
                                    || p.startsWith("io.micrometer")
                                    || p.startsWith("org.rocksdb"))))
            .should()
            .haveNameMatching(
                    ".*\\.(Kafka|Http|Micrometer)\\w*(\\$\\w*)?|.*(Topology|Processor|Resource|Config|Application)"
                            + "(\\$\\w*)?");

    @ArchTest
    static final ArchRule stagesDoNotLookAhead = noClasses()
            .that()
            .resideInAnyPackage("..table..", "..story..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..identity..", "..resolution..", "..topology..");

    @ArchTest
    static final ArchRule identityKnowsNoStream = noClasses()
            .that()
            .resideInAnyPackage("..identity..", "..resolution..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..topology..", "..batch..", "org.testimony.classify.reading..");
}
