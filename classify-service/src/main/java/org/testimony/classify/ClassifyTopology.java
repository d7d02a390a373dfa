package org.testimony.classify;

import static org.testimony.contract.topic.Topics.ARTICLES;
import static org.testimony.contract.topic.Topics.DEAD_LETTERS;
import static org.testimony.contract.topic.Topics.DECISIONS;
import static org.testimony.contract.topic.Topics.DEFECTORS;
import static org.testimony.contract.topic.Topics.MENTIONS;
import static org.testimony.contract.topic.Topics.TAGGED_ARTICLES;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.testimony.classify.resolution.Announcement;
import org.testimony.classify.resolution.Announcement.ArticleTagged;
import org.testimony.classify.resolution.Announcement.Cause;
import org.testimony.classify.resolution.Announcement.DecisionCompleted;
import org.testimony.classify.resolution.Announcement.DefectorChanged;
import org.testimony.classify.resolution.Announcement.DefectorErased;
import org.testimony.classify.resolution.Arrival;
import org.testimony.classify.resolution.DecisionMade;
import org.testimony.classify.resolution.StoryReading;
import org.testimony.classify.topology.KafkaRecordTime;
import org.testimony.classify.topology.KafkaSteps;
import org.testimony.classify.topology.NewRevision;
import org.testimony.classify.topology.Step;
import org.testimony.classify.topology.Tagging;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.topic.JsonSerde;
import org.testimony.contract.topic.Topic;

/**
 * The whole pipeline: articles become readings, readings become stories, mentions with identity, and persons. One
 * topology, because everything that follows from an article is committed with it or not at all.
 */
public final class ClassifyTopology {
    private static final Serde<byte[]> BYTES = Serdes.ByteArray();
    private static final Serde<StoryReading> READINGS = new JsonSerde<>(StoryReading.class);

    private final String organisation;
    private final KafkaSteps steps;

    /**
     * Creates the topology of one codebook.
     *
     * @param organisation whom the codebook is about: the key under which its stories and persons meet
     */
    public ClassifyTopology(String organisation, KafkaSteps steps) {
        this.organisation = organisation;
        this.steps = steps;
    }

    /** Builds it; unnamed stores and repartitions are refused when the settings ask for explicit names. */
    public Topology topology(StreamsConfig settings) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(settings));

        // Bytes, so that a record that is no article can be read, refused and kept as it came.
        KStream<byte[], byte[]> arrivals = builder.stream(
                ARTICLES.name(),
                Consumed.with(BYTES, BYTES)
                        .withTimestampExtractor(new KafkaRecordTime())
                        .withName("consume-articles"));
        Map<String, KStream<byte[], Step<NewRevision>>> arrived = arrivals.process(
                        steps.readArticle(), Named.as("read-article"))
                .split(Named.as("article-"))
                .branch((key, step) -> step.isDone(), Branched.as("readable"))
                .defaultBranch(Branched.as("unreadable"));

        // Each revision is read once, however often it is published; the expensive part comes after this.
        Map<String, KStream<byte[], Step<Tagging>>> tagged = stream(arrived, "article-readable")
                .mapValues(Step::made, Named.as("take-article"))
                .process(steps.skipSeenRevisions(), Named.as("skip-seen-revisions"))
                .process(steps.tagArticle(), Named.as("tag-article"))
                .split(Named.as("reading-"))
                .branch((key, step) -> step.isDone(), Branched.as("made"))
                .defaultBranch(Branched.as("failed"));

        // An article that is not relevant and never was touches no story and no person: it goes straight out.
        Map<String, KStream<byte[], Tagging>> readings = stream(tagged, "reading-made")
                .mapValues(Step::made, Named.as("take-reading"))
                .split(Named.as("persons-"))
                .branch((key, reading) -> reading.concernsPersons(), Branched.as("concerned"))
                .defaultBranch(Branched.as("untouched"));
        stream(readings, "persons-untouched")
                .mapValues(ClassifyTopology::untouched, Named.as("announce-untouched-article"))
                .process(steps.announce(ArticleId.class, TaggedArticle.class), Named.as("write-untouched-article"))
                .to(TAGGED_ARTICLES.name(), produced(TAGGED_ARTICLES, "produce-untouched-articles"));

        // From here on the organisation is the key: copies of one story and mentions of one person come under any
        // articleId, and each can match each, so all of one organisation must meet in one task. Nothing of the name or
        // the text is in the key, because a name is what identity is still to find out. One codebook per application,
        // so
        // one partition. The text stays behind: what travels is the reading and a fingerprint.
        KStream<String, StoryReading> concerned = stream(readings, "persons-concerned")
                .map((key, tagging) -> new KeyValue<>(organisation, tagging.reading()), Named.as("key-by-organisation"))
                .repartition(Repartitioned.with(Serdes.String(), READINGS)
                        .withName("readings-by-organisation")
                        .withNumberOfPartitions(1));

        // Analysts' decisions go to the same task. Readings and decisions come in any order between them; what follows
        // from both does not depend on it.
        KStream<String, DecisionMade> decisions = new DecisionTopology(organisation, steps).decisions(builder);
        Map<String, KStream<String, Step<Announcement<?, ?>>>> resolved = concerned
                .<Arrival>mapValues(reading -> reading, Named.as("take-story-reading"))
                .merge(decisions.mapValues(made -> made, Named.as("take-decision")), Named.as("arrivals"))
                .process(steps.resolvePersons(), Named.as("resolve-persons"))
                .split(Named.as("resolution-"))
                .branch((key, step) -> step.isDone(), Branched.as("made"))
                .defaultBranch(Branched.as("failed"));

        // Articles in their story, mentions with their person, persons: each fact to its topic.
        Map<String, KStream<String, Announcement<?, ?>>> facts = stream(resolved, "resolution-made")
                .<Announcement<?, ?>>mapValues(Step::made, Named.as("take-fact"))
                .split(Named.as("fact-"))
                .branch((key, fact) -> fact instanceof ArticleTagged, Branched.as("article"))
                .branch((key, fact) -> ClassifyTopology.isOfPerson(fact), Branched.as("person"))
                .branch((key, fact) -> fact instanceof DecisionCompleted, Branched.as("decision"))
                .defaultBranch(Branched.as("mention"));
        stream(facts, "fact-article")
                .process(steps.announce(ArticleId.class, TaggedArticle.class), Named.as("write-tagged-article"))
                .to(TAGGED_ARTICLES.name(), produced(TAGGED_ARTICLES, "produce-tagged-articles"));
        stream(facts, "fact-mention")
                .process(steps.announce(MentionId.class, Mention.class), Named.as("write-mention"))
                .to(MENTIONS.name(), produced(MENTIONS, "produce-mentions"));
        stream(facts, "fact-person")
                .process(steps.announce(DefectorId.class, Defector.class), Named.as("write-defector"))
                .to(DEFECTORS.name(), produced(DEFECTORS, "produce-defectors"));

        // An erasure that named persons only goes back with the mentions it meant, so that a later replay repeats it.
        stream(facts, "fact-decision")
                .process(steps.announce(DecisionId.class, Decision.class), Named.as("write-completed-decision"))
                .to(DECISIONS.name(), produced(DECISIONS, "produce-completed-decisions"));

        // What no step could handle leaves by one door, with its original bytes; the stream goes on.
        stream(arrived, "article-unreadable")
                .mapValues(Step::refusal, Named.as("refuse-article"))
                .merge(
                        stream(tagged, "reading-failed").mapValues(Step::refusal, Named.as("refuse-reading")),
                        Named.as("refused-articles"))
                .process(steps.writeDeadLetter(), Named.as("write-dead-letter"))
                .to(DEAD_LETTERS.name(), produced(DEAD_LETTERS, "produce-dead-letters"));
        stream(resolved, "resolution-failed")
                .map(ClassifyTopology::refused, Named.as("refuse-resolution"))
                .process(steps.writeDeadLetter(), Named.as("write-resolution-dead-letter"))
                .to(DEAD_LETTERS.name(), produced(DEAD_LETTERS, "produce-resolution-dead-letters"));

        return builder.build();
    }

    private static boolean isOfPerson(Announcement<?, ?> fact) {
        return fact instanceof DefectorChanged || fact instanceof DefectorErased;
    }

    private static Announcement<?, ?> untouched(Tagging tagging) {
        TaggedArticle article = tagging.reading().article();
        return new ArticleTagged(article, Cause.of(article));
    }

    private static KeyValue<byte[], Step.Refusal> refused(String key, Step<Announcement<?, ?>> step) {
        return new KeyValue<>(key.getBytes(StandardCharsets.UTF_8), step.refusal());
    }

    private static <K, V> Produced<K, V> produced(Topic<K, V> topic, String name) {
        return Produced.with(topic.keys(), topic.values()).withName(name);
    }

    private static <K, V> KStream<K, V> stream(Map<String, KStream<K, V>> branches, String name) {
        KStream<K, V> stream = branches.get(name);
        if (stream == null) {
            throw new IllegalArgumentException("no branch " + name);
        }
        return stream;
    }
}
