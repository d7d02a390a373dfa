package org.testimony.stats.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.stats.database.StoredJson;

/** An article as it is stored; written by the facts, only read here. */
@Entity
@Immutable
@Table(name = "tagged_article")
public class ArticleRow {
    /** Stands in a cursor for the date of an article that has none. */
    static final Instant UNDATED = Instant.ofEpochSecond(-1_000_000_000_000L);

    @Id
    @Column(name = "article_id")
    String articleId;

    boolean relevant;
    String publisher;
    String language;
    String title;
    String url;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    String doc;

    /** As the API shows it. */
    ArticleItem item() {
        return new ArticleItem(StoredJson.read(doc, TaggedArticle.class), recordedAt);
    }

    /** What a quote needs to say about where it stands. */
    public ArticleRef ref() {
        return new ArticleRef(title, publisher, url, publishedAt);
    }
}
