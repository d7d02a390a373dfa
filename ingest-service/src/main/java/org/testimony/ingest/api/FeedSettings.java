package org.testimony.ingest.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.testimony.guarded.url.GuardedUrl;
import org.testimony.guarded.url.UrlRule;
import org.testimony.ingest.IngestConfig;
import org.testimony.ingest.article.CanonicalUrl;
import org.testimony.ingest.article.CleanText;
import org.testimony.ingest.article.LanguageTag;
import org.testimony.ingest.feed.FeedIds;
import org.testimony.ingest.feed.FeedStanding;
import org.testimony.ingest.feed.FeedState;
import org.testimony.ingest.feed.PageWish;
import org.testimony.ingest.store.PostgresFeed;

/** What an operator may say about a feed; every error is a problem that names the field. */
@ApplicationScoped
public class FeedSettings {
    private static final int MAX_NAME = 200;
    private static final String OPERATOR = "operator";
    private static final Duration LONGEST = Duration.ofDays(30);

    private final UrlRule urls;
    private final Clock clock;
    private final Duration usual;
    private final Duration shortest;

    FeedSettings(UrlRule urls, Clock clock, IngestConfig config) {
        this.urls = urls;
        this.clock = clock;
        this.usual = config.poll().defaultInterval();
        this.shortest = config.poll().minInterval();
    }

    /** A new feed. */
    PostgresFeed create(JsonInput input) {
        GuardedUrl url = urls.check(input.requiredText("url"));
        Instant now = clock.instant();
        PostgresFeed feed = new PostgresFeed();
        feed.feedId = FeedIds.of(CanonicalUrl.of(url.toString())).value();
        feed.url = url.toString();
        feed.server = url.server();
        feed.stands(new FeedStanding(FeedState.ACTIVE, "new", now, 0, 0));
        feed.nextPollWhy = "first poll";
        feed.intervalSeconds = (int) usual.toSeconds();
        feed.pages = PageWish.AUTO.code();
        feed.createdAt = now;
        feed.nextPollAt = now;
        change(feed, input);
        return feed;
    }

    /** Changes what the input names and leaves the rest. */
    void change(PostgresFeed feed, JsonInput input) {
        if (input.has("publisher")) {
            feed.publisher = name(input.text("publisher"));
        }
        if (input.has("language")) {
            feed.language = language(input.text("language"));
        }
        if (input.has("intervalSeconds")) {
            changeInterval(feed, input.number("intervalSeconds"));
        }
        String pages = input.text("pages");
        if (pages != null) {
            feed.pages = pages(pages);
        }
        String state = input.text("state");
        if (state != null) {
            changeState(feed, state);
        }
    }

    // Without a wish the interval adapts, from where it stands.
    private void changeInterval(PostgresFeed feed, @Nullable Integer seconds) {
        feed.wishedIntervalSeconds = seconds == null ? null : interval(seconds, feed.url);
        if (seconds != null) {
            feed.intervalSeconds = seconds;
            feed.nextPollAt = earlier(feed.nextPollAt, clock.instant().plusSeconds(seconds));
        }
    }

    private void changeState(PostgresFeed feed, String state) {
        if (!state.equals("active") && !state.equals("paused")) {
            throw invalid("state", "must be active or paused");
        }
        if (state.equals(feed.state)) {
            return;
        }
        Instant now = clock.instant();
        if (state.equals("active")) {
            feed.nextPollAt = now;
            feed.nextPollWhy = "an operator made it active";
        }
        feed.stands(new FeedStanding(FeedState.of(state), OPERATOR, now, 0, 0));
    }

    private int interval(int seconds, String url) {
        long least = UrlRule.isLoopback(urls.check(url)) ? 1 : shortest.toSeconds();
        if (seconds < least || seconds > LONGEST.toSeconds()) {
            throw invalid("intervalSeconds", "must lie between " + least + " and " + LONGEST.toSeconds());
        }
        return seconds;
    }

    private static @Nullable String language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        return LanguageTag.read(tag).orElseThrow(() -> invalid("language", "must be a BCP 47 tag, such as en"));
    }

    private static String pages(String word) {
        try {
            return PageWish.of(word).code();
        } catch (IllegalArgumentException e) {
            throw invalid("pages", "must be auto, always or never");
        }
    }

    private static @Nullable String name(@Nullable String text) {
        return text == null ? null : CleanText.cut(CleanText.oneLine(text), MAX_NAME);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static ProblemException invalid(String field, String rule) {
        return new ProblemException(Problem.invalid("bad-field", "The field " + field + " " + rule + "."));
    }
}
