package org.testimony.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.testimony.contract", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule eventsKnowJacksonAndNullnessOnly = classes()
            .that()
            .resideOutsideOfPackage("..topic..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "com.fasterxml.jackson.annotation..", "org.jspecify..", "org.testimony.contract..");

    @ArchTest
    static final ArchRule nobodyAsksForTheTime = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    static final ArchRule eventsAreRecordsOrEnums = classes()
            .that()
            .resideInAnyPackage("..article", "..reading", "..person", "..decision", "..alert", "..text")
            .and()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .beRecords()
            .orShould()
            .beEnums();
}
