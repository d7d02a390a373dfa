package org.testimony.classify.topology;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.testimony.classify.reading.ArticleReader;
import org.testimony.classify.resolution.StoryReading;
import org.testimony.contract.article.Article;
import org.testimony.contract.reading.ReviewItem;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.tracing.ArticleSpans;

/**
 * Reads each article by the codebook. An article on which the reader fails leaves as a refusal, and the stream goes on.
 * Remembers which articles were relevant, so that a later revision can take back what they said.
 */
public final class TagArticleProcessor extends ContextualProcessor<byte[], NewRevision, byte[], Step<Tagging>> {
    private final ArticleReader reader;
    private final ArticleCounts counts;
    private final ArticleSpans spans;
    private final Supplier<KafkaCommitPace> pace;
    private KeyValueStore<String, SeenRevision> seen;
    private KafkaPromptCommit prompt;

    public TagArticleProcessor(
            ArticleReader reader, ArticleCounts counts, ArticleSpans spans, Supplier<KafkaCommitPace> pace) {
        this.reader = reader;
        this.counts = counts;
        this.spans = spans;
        this.pace = pace;
    }

    @Override
    public void init(ProcessorContext<byte[], Step<Tagging>> context) {
        super.init(context);
        seen = context.getStateStore(KafkaSeenRevisions.NAME);
        prompt = new KafkaPromptCommit(context, pace.get());
    }

    @Override
    public void process(Record<byte[], NewRevision> record) {
        NewRevision revision = record.value();
        Instant begin = spans.begin();
        Step<Tagging> step = counts.timed("read", () -> tag(revision));
        Article article = revision.article();
        spans.done("read article", article.articleId(), article.revision(), begin);
        // Outside of what is caught as bad data: trouble with the store is trouble of the world.
        if (step.isDone() && step.made().reading().article().relevant()) {
            noteRelevant(revision.article());
        }
        context().forward(record.withValue(step));
        if (step.isDone() && step.made().concernsPersons()) {
            prompt.soon(record);
        }
    }

    private Step<Tagging> tag(NewRevision revision) {
        Article article = revision.article();
        try {
            TaggedArticle tagged = reader.read(article);
            tagged.review().stream().map(ReviewItem::reason).distinct().forEach(counts::review);
            return new Step.Done<>(
                    new Tagging(StoryReading.of(article, tagged), tagged.relevant() || revision.wasRelevant()));
        } catch (RuntimeException | StackOverflowError e) {
            return new Step.Refused<>(new Step.Refusal(
                    revision.original(),
                    "tag-article",
                    e.getClass().getSimpleName(),
                    "the reader failed on article " + article.articleId() + " revision " + article.revision()));
        }
    }

    private void noteRelevant(Article article) {
        counts.relevant();
        String id = article.articleId().value();
        Optional.ofNullable(seen.get(id)).ifPresent(known -> seen.put(id, known.asRelevant()));
    }
}
