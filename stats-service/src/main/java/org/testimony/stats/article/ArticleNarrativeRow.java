package org.testimony.stats.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A narrative of an article; asked for, never loaded. */
@Entity
@Immutable
@Table(name = "article_narrative")
class ArticleNarrativeRow {
    @EmbeddedId
    Key key;

    /** Which article, which narrative. */
    @Embeddable
    record Key(@Column(name = "article_id") String articleId, String code) {}
}
