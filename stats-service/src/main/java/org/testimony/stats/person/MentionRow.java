package org.testimony.stats.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.Mention;
import org.testimony.stats.database.StoredJson;

/** A mention as stored. */
@Entity
@Immutable
@Table(name = "mention")
class MentionRow {
    @Id
    @Column(name = "mention_id")
    String mentionId;

    @Column(name = "defector_id")
    String defectorId;

    @Column(name = "article_id")
    String articleId;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    String doc;

    Mention mention() {
        return StoredJson.read(doc, Mention.class);
    }
}
