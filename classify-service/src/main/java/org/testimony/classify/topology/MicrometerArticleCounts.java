package org.testimony.classify.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.testimony.contract.reading.ReviewReason;

/** Counts into Micrometer; labels hold fixed words and no content. */
public final class MicrometerArticleCounts implements ArticleCounts {
    private static final String ARTICLES = "testimony.classify.articles";

    private final MeterRegistry registry;
    private final Map<String, Timer> times = new ConcurrentHashMap<>();

    public MicrometerArticleCounts(MeterRegistry registry) {
        this.registry = registry;
        // Present from the start, so that a dashboard shows zero and not nothing.
        for (String outcome : new String[] {"read", "duplicate", "relevant"}) {
            registry.counter(ARTICLES, "outcome", outcome);
        }
        for (ReviewReason reason : ReviewReason.values()) {
            reviews(reason);
        }
        registry.counter("testimony.classify.dead.letters", "step", "read-article");
    }

    @Override
    public void read() {
        registry.counter(ARTICLES, "outcome", "read").increment();
    }

    @Override
    public void duplicate() {
        registry.counter(ARTICLES, "outcome", "duplicate").increment();
    }

    @Override
    public void relevant() {
        registry.counter(ARTICLES, "outcome", "relevant").increment();
    }

    @Override
    public void review(ReviewReason reason) {
        reviews(reason).increment();
    }

    private Counter reviews(ReviewReason reason) {
        return registry.counter(
                "testimony.classify.review", "reason", reason.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public <T> T timed(String step, Supplier<T> work) {
        return times.computeIfAbsent(step, this::timer).record(work);
    }

    private Timer timer(String step) {
        return Timer.builder("testimony.classify.step")
                .description("time that a step takes with an article")
                .tag("step", step)
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    @Override
    public void deadLetter(String step) {
        registry.counter("testimony.classify.dead.letters", "step", step).increment();
    }
}
