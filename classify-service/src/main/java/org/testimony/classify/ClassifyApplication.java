package org.testimony.classify;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.model.ReadingModels;
import org.testimony.classify.reading.RuleBasedReader;
import org.testimony.classify.text.CodebookCheck;
import org.testimony.classify.topology.KafkaFaultHandler;
import org.testimony.classify.topology.KafkaSettings;
import org.testimony.classify.topology.KafkaSteps;
import org.testimony.classify.topology.MicrometerArticleCounts;
import org.testimony.classify.topology.ProcessingLimits;
import org.testimony.tracing.ArticleSpans;

/** Wiring only: configuration into constructors. */
@ApplicationScoped
public class ClassifyApplication {
    private static final Logger LOG = LoggerFactory.getLogger(ClassifyApplication.class);

    private final ClassifyConfig config;

    public ClassifyApplication(ClassifyConfig config) {
        this.config = config;
    }

    /** The codebook in force, read once at the start; a wrong one stops the start. */
    @Produces
    @Singleton
    Codebook codebook() {
        Codebook codebook = config.codebook().map(CodebookReader::find).orElseGet(CodebookReader::fromClasspath);
        CodebookCheck.check(codebook);
        return codebook;
    }

    /** The models, loaded once at the start; a machine that cannot run them reads by rules alone and says so. */
    @Produces
    @Singleton
    ReadingModels models() {
        boolean wanted = config.models() == ClassifyConfig.Models.ON;
        ReadingModels models = wanted ? ReadingModels.packaged() : ReadingModels.off();
        if (wanted && !models.on()) {
            LOG.warn("reading by rules alone: {}", models.state());
        } else {
            LOG.info("models {}", models.state());
        }
        return models;
    }

    void close(@Disposes ReadingModels models) {
        models.close();
    }

    /** Traces of articles, where they are switched on. */
    @Produces
    @Singleton
    ArticleSpans spans(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        return off ? ArticleSpans.off() : ArticleSpans.of(telemetry, Clock.systemUTC());
    }

    /** The topology that runs. */
    @Produces
    @Singleton
    Topology topology(
            Codebook codebook, ReadingModels models, MeterRegistry registry, ArticleSpans spans, Config settings) {
        KafkaSettings kafka = KafkaSettings.of(settings);
        kafka.requireApplicationOf(codebook.id());
        KafkaSteps steps = new KafkaSteps(
                new RuleBasedReader(codebook, models),
                new MicrometerArticleCounts(registry),
                new ProcessingLimits(config.largestArticle(), config.seenRetention()),
                spans);
        return new ClassifyTopology(codebook.organisation().id(), steps).topology(kafka.streamsConfig());
    }

    /** What happens when a stream thread dies. */
    @Produces
    @Singleton
    StreamsUncaughtExceptionHandler faults() {
        return new KafkaFaultHandler(
                config.faults().borne(), config.faults().within(), Clock.systemUTC(), () -> Quarkus.asyncExit(1));
    }
}
