package org.testimony.ingest.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.testimony.contract.id.ArticleId;
import org.testimony.guarded.url.GuardedUrl;
import org.testimony.ingest.article.PageFacts;
import org.testimony.ingest.article.UnusableArticleException;
import org.testimony.ingest.feed.PollSchedule;
import org.testimony.ingest.fetch.FetchOutcome;
import org.testimony.ingest.fetch.FetchOutcome.Failed;
import org.testimony.ingest.fetch.FetchOutcome.Fetched;
import org.testimony.ingest.fetch.FetchRequest;
import org.testimony.ingest.fetch.HttpFetcher;
import org.testimony.ingest.page.Page;
import org.testimony.ingest.page.PageReader;
import org.testimony.ingest.robots.RobotsRules;
import org.testimony.ingest.store.Delivery;
import org.testimony.ingest.store.PageTask;
import org.testimony.ingest.store.PostgresHostPauses;
import org.testimony.ingest.store.PostgresIntake;
import org.testimony.ingest.store.PostgresPageQueue;
import org.testimony.ingest.store.Step;

/**
 * One item's page, top to bottom: ask the host's rules, fetch, read, take in. An item always ends as an article: with its
 * page, or with the feed's summary when the page cannot be had.
 */
@ApplicationScoped
public class HttpPageRound {
    private static final String READER = "page-reader/1";
    private static final Set<Integer> BUSY = Set.of(429, 503);

    private final HttpFetcher fetcher;
    private final HttpRobots robots;
    private final PostgresPageQueue queue;
    private final PostgresIntake intake;
    private final PostgresHostPauses pauses;
    private final PollSchedule schedule;
    private final Clock clock;

    /** How a round ended: one word, for counting, and whether the host wants a pause of its own length. */
    public record Result(String outcome, Optional<java.time.Duration> crawlDelay) {}

    HttpPageRound(
            HttpFetcher fetcher,
            HttpRobots robots,
            PostgresPageQueue queue,
            PostgresIntake intake,
            PostgresHostPauses pauses,
            PollSchedule schedule,
            Clock clock) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.queue = queue;
        this.intake = intake;
        this.pauses = pauses;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Completes a claimed item; everything that computes or waits for the database runs on the workers. */
    public CompletionStage<Result> complete(PageTask task, Executor workers) {
        String page = task.item().fetchUrl();
        return robots.rulesFor(page)
                .thenComposeAsync(
                        rules -> {
                            if (rules.isUnknown()) {
                                return CompletableFuture.completedFuture(
                                        later(task, "robots-unavailable", Optional.empty(), rules));
                            }
                            if (!rules.allows(page)) {
                                return CompletableFuture.completedFuture(summary(task, "robots-disallowed", rules));
                            }
                            return fetcher.fetch(
                                    FetchRequest.page(page),
                                    outcome -> CompletableFuture.supplyAsync(use(task, outcome, rules), workers));
                        },
                        workers);
    }

    private Supplier<Result> use(PageTask task, FetchOutcome outcome, RobotsRules rules) {
        return () -> {
            if (outcome instanceof Fetched fetched) {
                return read(task, fetched, rules);
            }
            if (outcome instanceof Failed failed) {
                leaveAlone(failed);
                return later(task, failed.reason(), failed.retryAfter(), rules);
            }
            return summary(task, "gone", rules);
        };
    }

    private Result read(PageTask task, Fetched fetched, RobotsRules rules) {
        Instant now = clock.instant();
        String url = fetched.url().toString();
        Page page = PageReader.read(fetched.body(), fetched.contentType(), url);
        if (!page.readerable() || page.text().length() <= task.item().text().length()) {
            return summary(task, page.readerable() ? "no-more-than-the-summary" : "no-article-on-page", rules);
        }
        PageFacts facts = new PageFacts(
                url,
                fetched.facts().status(),
                fetched.facts().redirects().size(),
                fetched.contentType(),
                fetched.facts().wireBytes(),
                fetched.sha256(),
                now,
                READER);
        try {
            CompletedItem completed = CompletedItem.of(task.item(), page, facts);
            Step step = step(task, "read", Map.of("url", url, "sha256", facts.sha256(), "bytes", facts.bytes()));
            take(task, Delivery.fromPage(task.feed(), completed.arrival(), List.of(step), completed.moves()));
            return new Result("read", rules.crawlDelay());
        } catch (UnusableArticleException e) {
            Step step = step(task, e.reason(), Map.of("url", url));
            take(task, Delivery.nothingFromPage(task.feed(), e.reason(), List.of(step)));
            return new Result(e.reason(), rules.crawlDelay());
        }
    }

    // What a server says about one page holds for all of them, and for its feeds.
    private void leaveAlone(Failed failed) {
        GuardedUrl url = failed.facts().url();
        if (url != null && BUSY.contains(failed.facts().status())) {
            Instant unused =
                    pauses.strike(url.server(), failed.reason(), failed.retryAfter(), schedule, clock.instant());
        }
    }

    private Result later(PageTask task, String reason, Optional<java.time.Duration> wish, RobotsRules rules) {
        Optional<java.time.Duration> pause = PageRetry.after(reason, task.attempts(), wish);
        if (pause.isEmpty()) {
            return summary(task, reason, rules);
        }
        try {
            queue.tryAgain(task, clock.instant().plus(pause.get()), reason);
            return new Result("later", rules.crawlDelay());
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not note that a page is to be fetched again", e);
        }
    }

    private Result summary(PageTask task, String reason, RobotsRules rules) {
        Step step = step(task, reason, Map.of("attempts", task.attempts() + 1));
        take(
                task,
                Delivery.fromPage(
                        task.feed(), CompletedItem.withoutPage(task.item()).arrival(), List.of(step), List.of()));
        return new Result(reason, rules.crawlDelay());
    }

    private void take(PageTask task, Delivery delivery) {
        var unused = intake.take(delivery, (connection, outcomes) -> queue.end(connection, task));
    }

    private Step step(PageTask task, String outcome, Map<String, Object> detail) {
        return new Step(
                new ArticleId(task.articleId()), "page", outcome, task.feed().value(), clock.instant(), detail);
    }
}
