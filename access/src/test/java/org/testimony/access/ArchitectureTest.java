package org.testimony.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "org.testimony.access", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** The launcher uses them without Quarkus. */
    @ArchTest
    static final ArchRule usersAndRulesAreValues = classes()
            .that()
            .resideInAnyPackage("..access.user..", "..access.rule..", "..access.session..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", "org.testimony.access..");

    @ArchTest
    static final ArchRule timeIsPassedIn =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(Clock.class, "systemUTC");

    /** Who touches the world says so in the name. */
    @ArchTest
    static final ArchRule effectsShowInNames = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(Http\\w*|\\w*(File|Resource|Config|Application))(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta..", "java.nio.file..");
}
