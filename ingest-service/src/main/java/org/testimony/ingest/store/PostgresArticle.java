package org.testimony.ingest.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One row of the table {@code article}, for reading; batches are written by {@link PostgresArticles}. */
@Entity
@Table(name = "article")
public class PostgresArticle {
    @Id
    @Column(name = "article_id")
    public String articleId;

    @Column(name = "canonical_url")
    public String canonicalUrl;

    @Column
    public String url;

    @Column(name = "first_seen_at")
    public Instant firstSeenAt;
}
