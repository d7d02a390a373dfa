package org.testimony.ingest.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table {@code feed}; changes inside a transaction are written when it ends, and only what changed: a poll
 * that ends must not undo what an operator sets meanwhile.
 */
@Entity
@DynamicUpdate
@Table(name = "feed")
public class PostgresFeed {
    @Id
    @Column(name = "feed_id")
    public String feedId;

    @Column
    public String url;

    @Column
    public @Nullable String publisher;

    @Column
    public @Nullable String language;

    @Column
    public @Nullable String title;

    @Column
    public String state;

    @Column(name = "interval_seconds")
    public int intervalSeconds;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "next_poll_at")
    public Instant nextPollAt;

    @Column(name = "claimed_until")
    public @Nullable Instant claimedUntil;

    @Column(name = "last_poll_at")
    public @Nullable Instant lastPollAt;

    @Column(name = "last_success_at")
    public @Nullable Instant lastSuccessAt;

    @Column(name = "last_error")
    public @Nullable String lastError;

    @Column(name = "consecutive_failures")
    public int consecutiveFailures;

    @Column
    public @Nullable String etag;

    @Column(name = "last_modified")
    public @Nullable String lastModified;

    /** Whether the pages behind its items are fetched: auto, always or never. */
    @Column
    public String pages;
}
