package org.testimony.contract.topic;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.article.Article;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.id.AlertId;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.reading.TaggedArticle;

/** All public topics, in the order of the flow. */
public final class Topics {
    /**
     * How long it stays readable that a person was erased or a decision withdrawn. No copy of a database older than this may
     * be brought back: it could hold somebody whose erasure Kafka no longer tells.
     */
    public static final Duration ERASURES = Duration.ofDays(35);

    private static final Duration HALF_A_YEAR = Duration.ofDays(180);

    /** Revisions of articles, as ingest-service publishes them. */
    public static final Topic<ArticleId, Article> ARTICLES = new Topic<>(
            "articles",
            new IdSerde<>(ArticleId::new, ArticleId::value),
            new JsonSerde<>(Article.class),
            4,
            Cleanup.DELETE,
            HALF_A_YEAR,
            "ingest-service");

    /** What was read in each article. */
    public static final Topic<ArticleId, TaggedArticle> TAGGED_ARTICLES = new Topic<>(
            "tagged-articles",
            new IdSerde<>(ArticleId::new, ArticleId::value),
            new JsonSerde<>(TaggedArticle.class),
            4,
            Cleanup.DELETE,
            HALF_A_YEAR,
            "classify-service");

    /** Mentions with their person; a null value withdraws a mention. */
    public static final Topic<MentionId, Mention> MENTIONS = new Topic<>(
            "mentions",
            new IdSerde<>(MentionId::new, MentionId::value),
            new JsonSerde<>(Mention.class),
            4,
            Cleanup.DELETE,
            HALF_A_YEAR,
            "classify-service");

    /** The newest record of each person; a null value erases one. */
    public static final Topic<DefectorId, Defector> DEFECTORS = new Topic<>(
            "defectors",
            new IdSerde<>(DefectorId::new, DefectorId::value),
            new JsonSerde<>(Defector.class),
            4,
            Cleanup.COMPACT,
            ERASURES,
            "classify-service");

    /** What analysts decided. */
    public static final Topic<DecisionId, Decision> DECISIONS = new Topic<>(
            "decisions",
            new IdSerde<>(DecisionId::new, DecisionId::value),
            new JsonSerde<>(Decision.class),
            1,
            Cleanup.COMPACT,
            ERASURES,
            "stats-service");

    /** News about facts. */
    public static final Topic<AlertId, Alert> ALERTS = new Topic<>(
            "alerts",
            new IdSerde<>(AlertId::new, AlertId::value),
            new JsonSerde<>(Alert.class),
            1,
            Cleanup.DELETE,
            HALF_A_YEAR,
            "stats-service");

    /** What no service could read: the original bytes, with the reason in {@link DeadLetterHeaders}. */
    public static final Topic<byte[], byte[]> DEAD_LETTERS = new Topic<>(
            "dead-letters",
            Serdes.ByteArray(),
            Serdes.ByteArray(),
            1,
            Cleanup.DELETE,
            Duration.ofDays(14),
            "all services");

    private Topics() {}

    /** Every topic above. */
    public static List<Topic<?, ?>> all() {
        return List.of(ARTICLES, TAGGED_ARTICLES, MENTIONS, DEFECTORS, DECISIONS, ALERTS, DEAD_LETTERS);
    }
}
