package org.testimony.classify.resolution;

import org.jspecify.annotations.Nullable;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.reading.TaggedArticle;

/**
 * A fact that other services are told.
 *
 * @param <K> what it is about
 * @param <V> what is said
 */
public sealed interface Announcement<K, V> {
    /** What it is about: the record's key. */
    K key();

    /** What is said; null withdraws what was said before. */
    @Nullable
    V value();

    /** The same for the same fact on every machine, and different for every change of it. */
    String eventId();

    /** The CloudEvents type. */
    String eventType();

    /** Whether it tells of the very record that brought it about, and not of another that was changed by it. */
    default boolean isOfItsCause() {
        return false;
    }

    /** What was read in an article. */
    record ArticleTagged(TaggedArticle value, Cause cause) implements Announcement<ArticleId, TaggedArticle> {
        @Override
        public ArticleId key() {
            return value.articleId();
        }

        @Override
        public String eventId() {
            return cause.eventId(value.articleId().value());
        }

        @Override
        public String eventType() {
            return "org.testimony.article.tagged";
        }

        @Override
        public boolean isOfItsCause() {
            return cause instanceof ArticleCause of && of.article().equals(value.articleId());
        }
    }

    /** Who a mention is. */
    record MentionResolved(Mention value, Cause cause) implements Announcement<MentionId, Mention> {
        @Override
        public MentionId key() {
            return value.mentionId();
        }

        @Override
        public String eventId() {
            return cause.eventId(value.mentionId().value());
        }

        @Override
        public String eventType() {
            return "org.testimony.mention.resolved";
        }
    }

    /** An article no longer reports a person. */
    record MentionWithdrawn(MentionId key, Cause cause) implements Announcement<MentionId, Mention> {
        @Override
        public @Nullable Mention value() {
            return null;
        }

        @Override
        public String eventId() {
            return cause.eventId(key.value());
        }

        @Override
        public String eventType() {
            return "org.testimony.mention.withdrawn";
        }
    }

    /** A person is new or changed. */
    record DefectorChanged(Defector value) implements Announcement<DefectorId, Defector> {
        @Override
        public DefectorId key() {
            return value.defectorId();
        }

        @Override
        public String eventId() {
            return value.defectorId() + ":" + value.revision();
        }

        @Override
        public String eventType() {
            return "org.testimony.defector.changed";
        }
    }

    /** Nothing told of a person so far may be kept. */
    record DefectorErased(DefectorId key, Cause cause) implements Announcement<DefectorId, Defector> {
        @Override
        public @Nullable Defector value() {
            return null;
        }

        @Override
        public String eventId() {
            return cause.eventId(key.value());
        }

        @Override
        public String eventType() {
            return "org.testimony.defector.erased";
        }
    }

    /** An erasure, with the mentions that it was found to mean. */
    record DecisionCompleted(Decision value) implements Announcement<DecisionId, Decision> {
        @Override
        public DecisionId key() {
            return value.decisionId();
        }

        @Override
        public String eventId() {
            return value.decisionId() + ":completed";
        }

        @Override
        public String eventType() {
            return "org.testimony.decision.completed";
        }
    }

    /** What brought a fact about; it brings each fact about once. */
    sealed interface Cause {
        /** The id of what it brought about concerning a subject. */
        String eventId(String subject);

        /** The cause of what follows from a reading. */
        static Cause of(TaggedArticle reading) {
            return new ArticleCause(reading.articleId(), reading.revision());
        }
    }

    /** The revision of an article. */
    record ArticleCause(ArticleId article, int revision) implements Cause {
        @Override
        public String eventId(String subject) {
            return subject.equals(article.value())
                    ? subject + ":" + revision
                    : subject + ":" + article + ":" + revision;
        }
    }

    /**
     * A decision.
     *
     * @param record number of the record that brought it, since an id can be decided on again
     */
    record DecisionCause(DecisionId decision, long record) implements Cause {
        @Override
        public String eventId(String subject) {
            return subject + ":" + decision + ":" + record;
        }
    }
}
