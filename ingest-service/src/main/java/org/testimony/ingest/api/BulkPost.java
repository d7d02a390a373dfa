package org.testimony.ingest.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.article.Draft;
import org.testimony.ingest.article.IntakePlan;

/**
 * A bulk post: lines in, one result line for each out, in order. Works in batches, so that neither side's length matters;
 * what was answered is stored, whatever happens to the rest.
 */
final class BulkPost {
    private static final int BATCH_LINES = 400;
    private static final int BATCH_BYTES = 2 * 1024 * 1024;
    private static final ObjectWriter JSON = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build()
            .writer();

    private final Intake intake;
    private final Clock clock;
    private final List<Entry> batch = new ArrayList<>();
    private int batchBytes;

    /** Takes drafts in and says what became of each; counts what made no draft, by reason. */
    @FunctionalInterface
    interface Intake {
        List<IntakePlan.Outcome> take(List<Draft> drafts, Map<String, Integer> refused);
    }

    BulkPost(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    private record Entry(
            long line,
            @Nullable PostedArticle article,
            @Nullable Problem problem) {}

    void run(InputStream in, OutputStream out) throws IOException {
        NdjsonLines lines = new NdjsonLines(in);
        for (NdjsonLines.Line line = lines.next(); line != null; line = lines.next()) {
            byte[] bytes = line.bytes();
            batch.add(bytes == null ? tooLong(line.number()) : read(line.number(), bytes));
            batchBytes += bytes == null ? 0 : bytes.length;
            if (batch.size() == BATCH_LINES || batchBytes >= BATCH_BYTES) {
                answerBatch(out);
            }
        }
        answerBatch(out);
    }

    private Entry read(long number, byte[] bytes) {
        try {
            return new Entry(number, PostedArticle.read(bytes, clock.instant()), null);
        } catch (ProblemException e) {
            return new Entry(number, null, e.problem().atLine(number));
        }
    }

    private static Entry tooLong(long number) {
        String detail = "The line is longer than " + NdjsonLines.MAX_LINE_BYTES + " bytes.";
        return new Entry(number, null, Problem.invalid("line-too-long", detail).atLine(number));
    }

    private void answerBatch(OutputStream out) throws IOException {
        List<PostedArticle> articles = new ArrayList<>();
        Map<String, Integer> refused = new TreeMap<>();
        for (Entry entry : batch) {
            if (entry.article() != null) {
                articles.add(entry.article());
            } else if (entry.problem() != null) {
                refused.merge(entry.problem().code(), 1, Integer::sum);
            }
        }
        List<IntakePlan.Outcome> outcomes = take(articles, refused);
        int next = 0;
        for (Entry entry : batch) {
            Object answer = entry.problem();
            if (entry.article() != null) {
                answer = outcomes == null
                        ? Problem.tryAgain().atLine(entry.line())
                        : Accepted.of(outcomes.get(next++), entry.article().warnings());
            }
            out.write(JSON.writeValueAsBytes(answer));
            out.write('\n');
        }
        batch.clear();
        batchBytes = 0;
    }

    private @Nullable List<IntakePlan.Outcome> take(List<PostedArticle> articles, Map<String, Integer> refused) {
        try {
            return batch.isEmpty()
                    ? List.of()
                    : intake.take(articles.stream().map(PostedArticle::draft).toList(), refused);
        } catch (RuntimeException e) {
            org.jboss.logging.Logger.getLogger(BulkPost.class).warn("a batch of a bulk post was not stored", e);
            return null;
        }
    }
}
