package org.testimony.classify.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.testimony.contract.reading.ReviewReason;

/** Counts into Micrometer; labels hold fixed words and no content. */
public final class MicrometerArticleCounts implements ArticleCounts {
    private static final String ARTICLES = "testimony.classify.articles";

    private final MeterRegistry registry;

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
    public void deadLetter(String step) {
        registry.counter("testimony.classify.dead.letters", "step", step).increment();
    }
}
