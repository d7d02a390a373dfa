package org.testimony.ingest.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.topic.Json;
import org.testimony.guarded.url.RefusedException;
import org.testimony.ingest.article.BadUrlException;
import org.testimony.ingest.opml.OpmlReader;
import org.testimony.ingest.opml.Subscription;
import org.testimony.ingest.store.PostgresFeed;
import org.testimony.ingest.store.PostgresFeeds;

/** Adds the feeds of a list. Each passes the same checks as a feed that is added by itself. */
@ApplicationScoped
public class OpmlImport {
    private static final int A_BATCH = 500;
    private static final int SHOWN = 100;
    /** Shorter lists are polled at once. */
    private static final int SPREAD_FROM = 50;

    private final FeedSettings settings;
    private final PostgresFeeds feeds;

    OpmlImport(FeedSettings settings, PostgresFeeds feeds) {
        this.settings = settings;
        this.feeds = feeds;
    }

    OpmlResource.Result add(OpmlReader.FeedList list) {
        List<OpmlResource.Refusal> refusals = new ArrayList<>();
        List<PostgresFeed> batch = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int refused = 0;
        int added = 0;
        for (int nth = 0; nth < list.feeds().size(); nth++) {
            Subscription wanted = list.feeds().get(nth);
            try {
                PostgresFeed feed = settings.create(input(wanted));
                if (taken.add(feed.feedId)) {
                    batch.add(spread(feed, taken.size(), list.feeds().size()));
                }
            } catch (ProblemException e) {
                refused++;
                refuse(refusals, nth + 1, wanted, e.problem().detail());
            } catch (RefusedException | BadUrlException e) {
                refused++;
                refuse(refusals, nth + 1, wanted, String.valueOf(e.getMessage()));
            }
            if (batch.size() == A_BATCH || nth == list.feeds().size() - 1) {
                added += feeds.addAll(batch);
                batch.clear();
            }
        }
        return new OpmlResource.Result(added, list.feeds().size() - added - refused, refused, list.beyond(), refusals);
    }

    /** How a feed stands in a list of ours. */
    static Subscription subscription(PostgresFeed feed) {
        return new Subscription(
                feed.url,
                feed.publisher == null ? feed.title : feed.publisher,
                feed.language,
                feed.publisher,
                Integer.toString(feed.intervalSeconds),
                feed.pages,
                feed.state.equals("paused") ? "paused" : "active");
    }

    private static void refuse(List<OpmlResource.Refusal> refusals, int nth, Subscription feed, String reason) {
        if (refusals.size() < SHOWN) {
            refusals.add(new OpmlResource.Refusal(nth, feed.title(), reason));
        }
    }

    // A thousand new feeds at once would be a thousand polls in one second, and again in every interval.
    private static PostgresFeed spread(PostgresFeed feed, int nth, int all) {
        if (all >= SPREAD_FROM) {
            feed.nextPollAt = feed.nextPollAt.plusSeconds((long) feed.intervalSeconds * nth / all);
        }
        return feed;
    }

    private static JsonInput input(Subscription feed) {
        ObjectNode settings = Json.mapper().createObjectNode();
        put(settings, "url", feed.url());
        put(settings, "publisher", feed.publisher());
        put(settings, "pages", feed.pages());
        put(settings, "state", feed.state());
        // What other programs call a language is not always a tag; then the feed's own word will do.
        org.testimony.ingest.article.LanguageTag.read(feed.language()).ifPresent(tag -> put(settings, "language", tag));
        if (feed.intervalSeconds() != null && feed.intervalSeconds().matches("[0-9]{1,9}")) {
            settings.put("intervalSeconds", Integer.parseInt(feed.intervalSeconds()));
        }
        return JsonInput.of(settings);
    }

    private static void put(ObjectNode settings, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            settings.put(field, value);
        }
    }
}
