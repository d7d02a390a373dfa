package org.testimony.stats.fact;

import java.time.Instant;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.reading.TaggedArticle;

/** What one record says. */
sealed interface Fact {
    /** Adds this fact to those that are written together. */
    void addTo(FactBatch batch);

    /** Whether it can change what is told of persons and stories; an article that is not relevant cannot. */
    default boolean isNews() {
        return true;
    }

    /**
     * An article was read.
     *
     * @param recordedAt when classify-service published the reading
     * @param backfill the article was loaded as history
     */
    record ArticleRead(TaggedArticle article, Instant recordedAt, boolean backfill) implements Fact {
        ArticleRead(TaggedArticle article, Instant recordedAt) {
            this(article, recordedAt, false);
        }

        @Override
        public void addTo(FactBatch batch) {
            batch.add(this);
        }

        @Override
        public boolean isNews() {
            return article.relevant();
        }
    }

    /** A mention was resolved to a person. */
    record MentionResolved(Mention mention) implements Fact {
        @Override
        public void addTo(FactBatch batch) {
            batch.put(mention);
        }
    }

    /** An article no longer reports this mention. */
    record MentionWithdrawn(MentionId mentionId) implements Fact {
        @Override
        public void addTo(FactBatch batch) {
            batch.withdraw(mentionId);
        }
    }

    /** A revision of a person. */
    record PersonRecorded(Defector person) implements Fact {
        @Override
        public void addTo(FactBatch batch) {
            batch.put(person);
        }
    }

    /** A person was erased and leaves no trace. */
    record PersonErased(DefectorId defectorId) implements Fact {
        @Override
        public void addTo(FactBatch batch) {
            batch.erase(defectorId);
        }
    }
}
