package org.testimony.ingest.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.FeedStanding;
import org.testimony.ingest.feed.FeedState;
import org.testimony.ingest.feed.PermanentMove;
import org.testimony.ingest.feed.PollSchedule;

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

    @Column
    public String server;

    @Column(name = "lease_token")
    public long leaseToken;

    @Column(name = "state_reason")
    public String stateReason;

    @Column(name = "state_since")
    public Instant stateSince;

    @Column(name = "odd_answers")
    public int oddAnswers;

    @Column(name = "wished_interval_seconds")
    public @Nullable Integer wishedIntervalSeconds;

    @Column(name = "interval_seconds")
    public int intervalSeconds;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "next_poll_at")
    public Instant nextPollAt;

    @Column(name = "next_poll_why")
    public String nextPollWhy;

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

    @Column(name = "last_full_at")
    public @Nullable Instant lastFullAt;

    @Column(name = "newest_item_at")
    public @Nullable Instant newestItemAt;

    @Column(name = "last_new_at")
    public @Nullable Instant lastNewAt;

    @Column(name = "new_times")
    public long[] newTimes;

    @Column(name = "usual_gap_seconds")
    public @Nullable Long usualGapSeconds;

    @Column(name = "silent_from")
    public @Nullable Instant silentFrom;

    @Column(name = "silent_since")
    public @Nullable Instant silentSince;

    @Column(name = "moved_to")
    public @Nullable String movedTo;

    @Column(name = "moved_days")
    public int movedDays;

    @Column(name = "moved_last")
    public @Nullable LocalDate movedLast;

    /** How it stands and why. */
    public FeedStanding standing() {
        return new FeedStanding(FeedState.of(state), stateReason, stateSince, consecutiveFailures, oddAnswers);
    }

    /** Notes how it stands now. */
    public void stands(FeedStanding now) {
        state = now.state().code();
        stateReason = now.reason();
        stateSince = now.since();
        consecutiveFailures = now.failures();
        oddAnswers = now.oddAnswers();
    }

    /** How often it is polled. */
    public PollSchedule.Pace pace() {
        return new PollSchedule.Pace(Duration.ofSeconds(intervalSeconds), wishedIntervalSeconds != null);
    }

    /** Notes when it is polled next. */
    public void pollsNext(PollSchedule.Next next) {
        nextPollAt = next.at();
        nextPollWhy = next.why();
        intervalSeconds = (int) next.interval().toSeconds();
    }

    /** Where its server says it has moved. */
    public PermanentMove move() {
        return new PermanentMove(movedTo, movedDays, movedLast);
    }

    /** Notes where its server says it has moved. */
    public void moves(PermanentMove heard) {
        movedTo = heard.to();
        movedDays = heard.days();
        movedLast = heard.last();
    }
}
