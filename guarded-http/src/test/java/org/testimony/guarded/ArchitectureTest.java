package org.testimony.guarded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "org.testimony.guarded", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** The rules for URLs and addresses compute with values: no look-up, no connection, no clock. */
    @ArchTest
    static final ArchRule theRulesOnlyCompute = classes()
            .that()
            .resideInAPackage("..guarded.url..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.math..",
                    "java.net",
                    "java.nio.charset",
                    "java.util..",
                    "org.jspecify..",
                    "..url..");

    @ArchTest
    static final ArchRule timeIsPassedIn = noClasses().should().callMethod(Instant.class, "now");

    /** Who touches the world says so in the name. */
    @ArchTest
    static final ArchRule effectsShowInNames = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(Http|Dns|File)\\w*(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "io.netty..", "java.nio.file..");
}
