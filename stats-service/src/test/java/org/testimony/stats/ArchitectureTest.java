package org.testimony.stats;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "org.testimony.stats", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String EDGE =
            ".*\\.((Kafka|Http|Postgres|Live|Mail)\\w*|\\w*(Resource|Row|Config|Application|Health|Metrics|Intake|State))(\\$.*)?";

    @ArchTest
    static final ArchRule whoTouchesTheWorldSaysSoInItsName = noClasses()
            .that()
            .haveNameNotMatching(EDGE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.apache.kafka.clients.producer..",
                    "jakarta.persistence..",
                    "jakarta.inject..",
                    "jakarta.ws.rs.sse..",
                    "io.quarkus..",
                    "io.vertx..",
                    "io.smallrye.mutiny..",
                    "org.hibernate..",
                    "javax.sql.."));

    @ArchTest
    static final ArchRule timeIsPassedIn = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.testimony.stats.StatsApplication")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule aStageImportsEarlierStagesOnly = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("period")
            .definedBy("..stats.period..")
            .layer("database")
            .definedBy("..stats.database..")
            .layer("http")
            .definedBy("..stats.http..")
            .layer("fact")
            .definedBy("..stats.fact..")
            .layer("aggregate")
            .definedBy("..stats.aggregate..")
            .layer("article")
            .definedBy("..stats.article..")
            .layer("person")
            .definedBy("..stats.person..")
            .layer("claim")
            .definedBy("..stats.claim..")
            .layer("overview")
            .definedBy("..stats.overview..")
            .layer("decision")
            .definedBy("..stats.decision..")
            .layer("search")
            .definedBy("..stats.search..")
            .layer("review")
            .definedBy("..stats.review..")
            .layer("coverage")
            .definedBy("..stats.coverage..")
            .layer("alert")
            .definedBy("..stats.alert..")
            .layer("delivery")
            .definedBy("..stats.delivery..")
            .layer("live")
            .definedBy("..stats.live..")
            .whereLayer("decision")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("search")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("coverage")
            .mayOnlyBeAccessedByLayers("alert")
            .whereLayer("review")
            .mayOnlyBeAccessedByLayers("live")
            .whereLayer("delivery")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("alert")
            .mayOnlyBeAccessedByLayers("delivery", "live")
            .whereLayer("live")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("overview")
            .mayOnlyBeAccessedByLayers("live")
            .whereLayer("claim")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("person")
            .mayOnlyBeAccessedByLayers("search", "review", "live")
            .whereLayer("article")
            .mayOnlyBeAccessedByLayers("person", "search", "review", "live")
            .whereLayer("aggregate")
            .mayOnlyBeAccessedByLayers("person", "claim", "alert", "live")
            .whereLayer("fact")
            .mayOnlyBeAccessedByLayers("overview", "alert", "live");

    @ArchTest
    static final ArchRule classesAreFinal = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotRecords()
            .and()
            .areNotEnums()
            .and()
            .haveNameNotMatching(".*(Row|PostgresArticles|PostgresPersons|PostgresMentions)(\\$.*)?")
            .and()
            .areNotAnonymousClasses()
            .should()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);

    @ArchTest
    static final ArchRule thePureStageKnowsNothingElse = classes()
            .that()
            .resideInAPackage("..stats.period..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "..stats.period.."));
}
