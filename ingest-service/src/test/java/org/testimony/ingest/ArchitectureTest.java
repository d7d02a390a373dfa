package org.testimony.ingest;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.regex.Pattern;

@AnalyzeClasses(packages = "org.testimony.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Pattern EDGE = Pattern.compile("(Kafka|Http|Postgres|Sql|Database|File|Terminal).*"
            + "|.*(Resource|Config|Application|Readiness|Command|Settings)");

    /** Nothing here computes with more than values: no clock, no network, no database. */
    @ArchTest
    static final ArchRule articlesAndFeedsOnlyCompute = noClasses()
            .that()
            .resideInAnyPackage(
                    "..ingest.article..",
                    "..ingest.date..",
                    "..ingest.feed..",
                    "..ingest.opml..",
                    "..ingest.page..",
                    "..ingest.robots..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "jakarta..",
                    "java.sql..",
                    "javax.sql..",
                    "org.apache.kafka..",
                    "io.vertx..",
                    "io.netty..",
                    "java.net.http..",
                    "java.nio.file..",
                    "io.micrometer..",
                    "org.hibernate..");

    @ArchTest
    static final ArchRule articlesAndFeedsAreToldTheTime = noClasses()
            .that()
            .resideInAnyPackage(
                    "..ingest.article..",
                    "..ingest.date..",
                    "..ingest.feed..",
                    "..ingest.opml..",
                    "..ingest.page..",
                    "..ingest.robots..")
            .should()
            .callMethod(Instant.class, "now");

    /** Who touches the world says so in the name. */
    @ArchTest
    static final ArchRule effectsShowInNames =
            classes().that(touchTheWorld()).should().haveNameMatching(".*\\.(" + EDGE.pattern() + ")(\\$.*)?");

    /** A stage may use an earlier stage, never a later one. */
    @ArchTest
    static final ArchRule stagesFollowTheFlow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("article")
            .definedBy("..ingest.article..")
            .layer("date")
            .definedBy("..ingest.date..")
            .layer("feed")
            .definedBy("..ingest.feed..")
            .layer("fetch")
            .definedBy("..ingest.fetch..")
            .layer("store")
            .definedBy("..ingest.store..")
            .layer("outbox")
            .definedBy("..ingest.outbox..")
            .layer("poll")
            .definedBy("..ingest.poll..")
            .layer("page")
            .definedBy("..ingest.page..")
            .layer("robots")
            .definedBy("..ingest.robots..")
            .layer("completion")
            .definedBy("..ingest.completion..")
            .layer("opml")
            .definedBy("..ingest.opml..")
            .layer("api")
            .definedBy("..ingest.api..")
            .layer("health")
            .definedBy("..ingest.health..")
            .layer("importing")
            .definedBy("..ingest.importing..")
            .layer("inspect")
            .definedBy("..ingest.inspect..")
            .whereLayer("feed")
            .mayOnlyBeAccessedByLayers("store", "poll", "completion", "api", "importing", "inspect", "opml")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("outbox", "poll", "completion", "api")
            .whereLayer("outbox")
            .mayOnlyBeAccessedByLayers("health")
            .whereLayer("page")
            .mayOnlyBeAccessedByLayers("completion", "importing", "inspect")
            .whereLayer("robots")
            .mayOnlyBeAccessedByLayers("completion")
            .whereLayer("completion")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("opml")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("poll")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("health")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("importing")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("inspect")
            .mayNotBeAccessedByAnyLayer();

    private static DescribedPredicate<JavaClass> touchTheWorld() {
        return describe(
                "touch Kafka, HTTP, SQL or Quarkus",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getName())
                        .anyMatch(name -> name.startsWith("org.apache.kafka.")
                                || name.startsWith("io.vertx.")
                                || name.startsWith("io.netty.")
                                || name.startsWith("java.net.http.")
                                || name.startsWith("java.sql.")
                                || name.startsWith("jakarta.persistence.")
                                || name.startsWith("io.quarkus.")));
    }
}
