package org.testimony.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.ArticleId;

/**
 * Tells what was done with an article, and how long it took, as a span of the article's trace. A span carries the article's
 * id and nothing of what it says. Where traces are switched off this costs nothing. Safe for use by several threads.
 */
public final class ArticleSpans {
    private static final ArticleSpans OFF = new ArticleSpans(null, Clock.systemUTC());

    private final @Nullable Tracer tracer;
    private final Clock clock;

    private ArticleSpans(@Nullable Tracer tracer, Clock clock) {
        this.tracer = tracer;
        this.clock = clock;
    }

    /** Tells nobody. */
    public static ArticleSpans off() {
        return OFF;
    }

    /** Tells whoever collects traces. */
    public static ArticleSpans of(OpenTelemetry telemetry, Clock clock) {
        return new ArticleSpans(telemetry.getTracer("org.testimony"), clock);
    }

    /** Whether anybody is told. */
    public boolean on() {
        return tracer != null;
    }

    /** When something begins. */
    public Instant begin() {
        return tracer == null ? Instant.EPOCH : clock.instant();
    }

    /**
     * Something has just been done with a revision of an article.
     *
     * @param step what was done, one of few names
     * @param from when it began
     */
    public void done(String step, ArticleId article, int revision, Instant from) {
        if (tracer == null) {
            return;
        }
        ArticleTrace trace = ArticleTrace.of(article, revision);
        SpanContext parent = SpanContext.createFromRemoteParent(
                trace.traceId(), trace.parentId(), TraceFlags.getSampled(), TraceState.getDefault());
        tracer.spanBuilder(step)
                .setParent(Context.root().with(Span.wrap(parent)))
                .setSpanKind(SpanKind.INTERNAL)
                .setAttribute("testimony.article.id", article.value())
                .setAttribute("testimony.article.revision", revision)
                .setStartTimestamp(from)
                .startSpan()
                .end(clock.instant());
    }
}
