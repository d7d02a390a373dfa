package org.testimony.classify;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.eclipse.microprofile.config.Config;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.reading.RuleBasedReader;
import org.testimony.classify.text.CodebookCheck;
import org.testimony.classify.topology.KafkaFaultHandler;
import org.testimony.classify.topology.KafkaSettings;
import org.testimony.classify.topology.KafkaSteps;
import org.testimony.classify.topology.MicrometerArticleCounts;
import org.testimony.classify.topology.ProcessingLimits;

/** Wiring only: configuration into constructors. */
@ApplicationScoped
public class ClassifyApplication {
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

    /** The topology that runs. */
    @Produces
    @Singleton
    Topology topology(Codebook codebook, MeterRegistry registry, Config settings) {
        KafkaSettings kafka = KafkaSettings.of(settings);
        kafka.requireApplicationOf(codebook.id());
        KafkaSteps steps = new KafkaSteps(
                new RuleBasedReader(codebook),
                new MicrometerArticleCounts(registry),
                new ProcessingLimits(config.largestArticle(), config.seenRetention()));
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
