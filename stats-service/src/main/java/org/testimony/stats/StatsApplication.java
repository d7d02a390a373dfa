package org.testimony.stats;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.testimony.access.rule.AccessRules;
import org.testimony.contract.topic.Json;
import org.testimony.stats.access.AccessTable;
import org.testimony.tracing.ArticleSpans;

/** Wires what is not a bean by itself. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Testimony: stats-service",
                        version = "1",
                        description = "Persons who left, stories about why, and the articles that say so. Times are"
                                + " RFC 3339 in UTC. What is not known is left out of an answer, never guessed. Unknown"
                                + " query parameters are refused. Errors are RFC 9457 problems.",
                        license = @License(name = "Apache-2.0")))
final class StatsApplication {
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Traces of articles, where they are switched on. */
    @Produces
    @Singleton
    ArticleSpans spans(
            OpenTelemetry telemetry, Clock clock, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        return off ? ArticleSpans.off() : ArticleSpans.of(telemetry, clock);
    }

    @Produces
    @Singleton
    AccessRules access() {
        return AccessTable.RULES;
    }

    /** The API writes what the topics carry, so it writes it the same way. */
    @Produces
    @Singleton
    ObjectMapper json() {
        return Json.mapper().copy();
    }
}
