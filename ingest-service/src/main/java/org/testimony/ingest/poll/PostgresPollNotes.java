package org.testimony.ingest.poll;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.testimony.guarded.url.GuardedUrl;
import org.testimony.ingest.article.CanonicalUrl;
import org.testimony.ingest.article.Draft;
import org.testimony.ingest.article.IntakePlan;
import org.testimony.ingest.feed.Feed;
import org.testimony.ingest.feed.FeedIds;
import org.testimony.ingest.feed.FeedReading;
import org.testimony.ingest.feed.FeedSilence;
import org.testimony.ingest.feed.PermanentMove;
import org.testimony.ingest.feed.PollSchedule;
import org.testimony.ingest.fetch.FetchFacts;
import org.testimony.ingest.fetch.FetchFacts.Redirect;
import org.testimony.ingest.fetch.FetchOutcome.Failed;
import org.testimony.ingest.fetch.FetchOutcome.Fetched;
import org.testimony.ingest.store.FeedLease;
import org.testimony.ingest.store.PollRecord;
import org.testimony.ingest.store.PostgresFeed;
import org.testimony.ingest.store.PostgresFeeds;
import org.testimony.ingest.store.PostgresHostPauses;
import org.testimony.ingest.store.PostgresPolls;

/**
 * Notes what a poll says about its feed. Every method runs in the caller's transaction, ends the lease, and throws
 * {@link org.testimony.ingest.store.LeaseLostException} when the lease has passed to somebody else, so that the whole
 * transaction comes to nothing.
 */
@ApplicationScoped
public class PostgresPollNotes {
    private static final Set<Integer> BUSY = Set.of(429, 503);
    private static final Duration SOON = Duration.ofMinutes(1);

    private final PostgresFeeds feeds;
    private final PostgresPolls polls;
    private final PostgresHostPauses pauses;
    private final PollSchedule schedule;
    private final Clock clock;

    PostgresPollNotes(
            PostgresFeeds feeds, PostgresPolls polls, PostgresHostPauses pauses, PollSchedule schedule, Clock clock) {
        this.feeds = feeds;
        this.polls = polls;
        this.pauses = pauses;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** The feed was read, and this became of its items. */
    PollResult read(FeedLease lease, Fetched page, Feed parsed, FeedReading reading, List<IntakePlan.Outcome> made) {
        PostgresFeed feed = feeds.held(lease);
        Instant now = clock.instant();
        List<Instant> news = news(reading.drafts(), made, now);
        boolean first = feed.lastFullAt == null;
        feed.title = parsed.title();
        feed.etag = page.validators().etag();
        feed.lastModified = page.validators().lastModified();
        feed.lastFullAt = now;
        noteNews(feed, reading.drafts(), news, now);
        feed.pollsNext(
                first
                        ? schedule.afterSuccess(now, feed.pace())
                        : schedule.afterNews(now, feed.pace(), reading.seen(), news.size()));
        noteSuccess(feed, page.facts(), now);
        PollResult result = new PollResult(
                feed.feedId,
                "fetched",
                "the feed was read",
                reading.seen(),
                count(made, IntakePlan.Gate.PUBLISHED),
                count(made, IntakePlan.Gate.UNCHANGED),
                count(made, IntakePlan.Gate.WAITING),
                reading.dropped());
        return end(lease, feed, page.facts(), result);
    }

    /** Nothing has changed since the last poll. */
    PollResult notModified(FeedLease lease, FetchFacts facts) {
        PostgresFeed feed = feeds.held(lease);
        Instant now = clock.instant();
        feed.pollsNext(schedule.afterNews(now, feed.pace(), 0, 0));
        noteSuccess(feed, facts, now);
        PollResult result =
                PollResult.withoutItems(feed.feedId, "not-modified", "nothing has changed since the last poll");
        return end(lease, feed, facts, result);
    }

    /** There was an answer, and it is no feed. */
    PollResult odd(FeedLease lease, FetchFacts facts, String reason, String message) {
        PostgresFeed feed = feeds.held(lease);
        Instant now = clock.instant();
        feed.stands(feed.standing().afterOddAnswer(reason, now));
        feed.lastError = reason + ": " + message;
        feed.pollsNext(
                feed.consecutiveFailures == 0
                        ? schedule.afterSuccess(now, feed.pace())
                        : schedule.afterFailure(now, feed.pace(), feed.consecutiveFailures, Optional.empty()));
        return end(lease, feed, facts, PollResult.withoutItems(feed.feedId, reason, message));
    }

    /** There was no answer, or one that says no. */
    PollResult failed(FeedLease lease, Failed failed) {
        PostgresFeed feed = feeds.held(lease);
        Instant now = clock.instant();
        feed.stands(feed.standing().afterFailure(failed.reason(), now));
        feed.lastError = failed.reason() + ": " + failed.message();
        feed.pollsNext(schedule.afterFailure(now, feed.pace(), feed.consecutiveFailures, failed.retryAfter()));
        if (BUSY.contains(failed.facts().status())) {
            leaveAlone(feed, failed, now);
        }
        return end(
                lease, feed, failed.facts(), PollResult.withoutItems(feed.feedId, failed.reason(), failed.message()));
    }

    /** The server says that the feed is gone for good. */
    PollResult gone(FeedLease lease, FetchFacts facts) {
        PostgresFeed feed = feeds.held(lease);
        feed.stands(feed.standing().afterGone(clock.instant()));
        feed.lastError = "gone: the server answered with status 410; delete the feed or set its state to active";
        PollResult result =
                PollResult.withoutItems(feed.feedId, "gone", "the server says that the feed is gone for good");
        return end(lease, feed, facts, result);
    }

    /** Other requests of ours kept the server busy; that says nothing about the feed. */
    PollResult postponed(FeedLease lease, Failed failed) {
        PostgresFeed feed = feeds.held(lease);
        feed.nextPollAt = clock.instant().plus(SOON);
        feed.nextPollWhy = "its host was busy with other requests of ours";
        return end(
                lease, feed, failed.facts(), PollResult.withoutItems(feed.feedId, failed.reason(), failed.message()));
    }

    private void noteSuccess(PostgresFeed feed, FetchFacts facts, Instant now) {
        feed.stands(feed.standing().afterSuccess(now));
        feed.lastSuccessAt = now;
        feed.lastError = null;
        noteMove(feed, facts.redirects(), now);
        if (facts.url() != null) {
            pauses.forget(facts.url().server(), now);
        }
    }

    private void leaveAlone(PostgresFeed feed, Failed failed, Instant now) {
        String server = Objects.requireNonNull(failed.facts().url()).server();
        Instant until = pauses.strike(server, failed.reason(), failed.retryAfter(), schedule, now);
        if (until.isAfter(feed.nextPollAt)) {
            feed.nextPollAt = until;
        }
        feed.nextPollWhy = "its host asked to be left alone";
    }

    private static void noteNews(PostgresFeed feed, List<Draft> drafts, List<Instant> news, Instant now) {
        drafts.stream()
                .map(Draft::publishedAt)
                .filter(Objects::nonNull)
                .filter(date -> !date.isAfter(now))
                .max(Instant::compareTo)
                .ifPresent(newest -> feed.newestItemAt = newest);
        if (news.isEmpty()) {
            return;
        }
        FeedSilence voice = new FeedSilence(Arrays.stream(feed.newTimes)
                        .mapToObj(Instant::ofEpochSecond)
                        .toList())
                .with(news);
        feed.newTimes =
                voice.times().stream().mapToLong(Instant::getEpochSecond).toArray();
        feed.usualGapSeconds = voice.usualGap().map(Duration::toSeconds).orElse(null);
        feed.lastNewAt = now;
        feed.silentFrom =
                voice.usualGap().map(gap -> FeedSilence.silentFrom(now, gap)).orElse(null);
        feed.silentSince = null;
    }

    /** When the new items appeared: their own dates, or now when they have none that can be. */
    private static List<Instant> news(List<Draft> drafts, List<IntakePlan.Outcome> made, Instant now) {
        List<Instant> times = new ArrayList<>();
        for (int at = 0; at < made.size(); at++) {
            if (made.get(at).gate() != IntakePlan.Gate.UNCHANGED) {
                Instant date = drafts.get(at).publishedAt();
                times.add(date == null || date.isAfter(now) ? now : date);
            }
        }
        return times;
    }

    private static int count(List<IntakePlan.Outcome> made, IntakePlan.Gate gate) {
        return (int) made.stream().filter(outcome -> outcome.gate() == gate).count();
    }

    private void noteMove(PostgresFeed feed, List<Redirect> redirects, Instant now) {
        GuardedUrl target = null;
        for (Redirect step : redirects) {
            if (!step.permanent()) {
                break;
            }
            target = step.target();
        }
        PermanentMove move =
                feed.move().heard(target == null ? null : target.toString(), LocalDate.ofInstant(now, ZoneOffset.UTC));
        feed.moves(move);
        if (target != null && move.isBelieved() && isFree(target.toString())) {
            polls.addMove(feed.feedId, new PostgresPolls.Move(now, feed.url, target.toString()));
            feed.url = target.toString();
            feed.server = target.server();
            feed.moves(PermanentMove.NONE);
        }
    }

    // Two feeds at one address would be polled twice.
    private boolean isFree(String url) {
        return feeds.at(url).isEmpty()
                && feeds.findByIdOptional(FeedIds.of(CanonicalUrl.of(url)).value())
                        .isEmpty();
    }

    private PollResult end(FeedLease lease, PostgresFeed feed, FetchFacts facts, PollResult result) {
        Instant now = clock.instant();
        feed.lastPollAt = now;
        feed.claimedUntil = null;
        polls.add(
                lease,
                new PollRecord(
                        now,
                        result.outcome(),
                        result.message(),
                        result.items(),
                        result.published(),
                        facts.took().toMillis()));
        return result;
    }
}
