package org.testimony.stats.fact;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.topic.DeadLetterHeaders.Reason;
import org.testimony.contract.topic.Lane;
import org.testimony.contract.topic.Topic;
import org.testimony.contract.topic.Topics;

/** Reads the bytes of a record as a fact. Bad bytes are an answer, never an exception. */
final class FactReader {
    /** The service's name in dead letters. */
    static final String SERVICE = "stats-service";

    private FactReader() {}

    /** What a record says; its headers tell whether it is history. */
    static Reading read(ConsumerRecord<byte[], byte[]> record) {
        Reading reading = read(record.topic(), record.key(), record.value(), Instant.ofEpochMilli(record.timestamp()));
        if (reading instanceof Reading.Fine fine
                && fine.fact() instanceof Fact.ArticleRead read
                && Lane.isBackfill(record.headers())) {
            return new Reading.Fine(new Fact.ArticleRead(read.article(), read.recordedAt(), true));
        }
        return reading;
    }

    /**
     * What a record of news says.
     *
     * @param at the record's timestamp
     */
    static Reading read(String topic, byte @Nullable [] key, byte @Nullable [] value, Instant at) {
        String step = "read-" + topic;
        try {
            return new Reading.Fine(fact(topic, key, value, at));
        } catch (SerializationException | IllegalArgumentException e) {
            // Both kinds of message come from the contract, which never repeats content.
            return new Reading.Unreadable(
                    new Reason(SERVICE, step, e.getClass().getName(), String.valueOf(e.getMessage())));
        }
    }

    private static Fact fact(String topic, byte @Nullable [] key, byte @Nullable [] value, Instant at) {
        if (topic.equals(Topics.TAGGED_ARTICLES.name())) {
            ArticleId id = key(Topics.TAGGED_ARTICLES, key);
            return article(id, value(Topics.TAGGED_ARTICLES, value), at);
        }
        if (topic.equals(Topics.MENTIONS.name())) {
            MentionId id = key(Topics.MENTIONS, key);
            return mention(id, value(Topics.MENTIONS, value));
        }
        DefectorId id = key(Topics.DEFECTORS, key);
        return person(id, value(Topics.DEFECTORS, value));
    }

    private static Fact article(ArticleId id, @Nullable TaggedArticle article, Instant at) {
        if (article == null) {
            throw new IllegalArgumentException("a tagged article must have a value");
        }
        checkKey(id, article.articleId());
        return new Fact.ArticleRead(article, at);
    }

    private static Fact mention(MentionId id, @Nullable Mention mention) {
        if (mention == null) {
            return new Fact.MentionWithdrawn(id);
        }
        checkKey(id, mention.mentionId());
        return new Fact.MentionResolved(mention);
    }

    private static Fact person(DefectorId id, @Nullable Defector person) {
        if (person == null) {
            return new Fact.PersonErased(id);
        }
        checkKey(id, person.defectorId());
        return new Fact.PersonRecorded(person);
    }

    private static void checkKey(Record key, Record id) {
        if (!key.equals(id)) {
            throw new IllegalArgumentException("the key differs from the id in the value");
        }
    }

    private static <K> K key(Topic<K, ?> topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            throw new IllegalArgumentException("the record has no key");
        }
        return topic.keys().deserializer().deserialize(topic.name(), bytes);
    }

    private static <V> @Nullable V value(Topic<?, V> topic, byte @Nullable [] bytes) {
        return bytes == null ? null : topic.values().deserializer().deserialize(topic.name(), bytes);
    }
}
