package org.testimony.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.ArticleId;

class ArticleSpansTest {
    private static final ArticleId ARTICLE = new ArticleId("a-1");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void shouldFollowFromTheRevisionAlone() {
        ArticleTrace trace = ArticleTrace.of(ARTICLE, 1);
        assertThat(trace).isEqualTo(ArticleTrace.of(new ArticleId("a-1"), 1));
        assertThat(trace.traceId())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(ArticleTrace.of(ARTICLE, 2).traceId());
        assertThat(trace.parentId()).matches("[0-9a-f]{16}");
    }

    @Test
    void shouldTravelWithRecordsAndTheirConsequences() {
        // Given
        Headers published = new RecordHeaders();
        Headers announced = new RecordHeaders();

        // When
        ArticleTrace.of(ARTICLE, 1).writeTo(published);
        ArticleTrace.copy(published, announced);
        ArticleTrace.copy(new RecordHeaders(), announced);

        // Then
        ArticleTrace trace = ArticleTrace.of(ARTICLE, 1);
        assertThat(new String(announced.lastHeader("traceparent").value(), StandardCharsets.US_ASCII))
                .isEqualTo("00-" + trace.traceId() + "-" + trace.parentId() + "-01");
    }

    @Test
    void shouldTellWhatWasDoneInTheArticlesTrace() {
        // Given
        InMemorySpanExporter told = InMemorySpanExporter.create();
        try (OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(told))
                        .build())
                .build()) {
            // When
            ArticleSpans spans = ArticleSpans.of(telemetry, Clock.fixed(NOON.plusMillis(20), ZoneOffset.UTC));
            spans.done("read article", ARTICLE, 1, NOON);
            ArticleSpans.off().done("read article", ARTICLE, 1, NOON);

            // Then
            List<SpanData> seen = told.getFinishedSpanItems();
            assertThat(seen).hasSize(1);
            assertThat(seen.get(0).getTraceId())
                    .isEqualTo(ArticleTrace.of(ARTICLE, 1).traceId());
            assertThat(seen.get(0).getName()).isEqualTo("read article");
            assertThat(seen.get(0).getEndEpochNanos() - seen.get(0).getStartEpochNanos())
                    .isEqualTo(20_000_000);
        }
    }
}
