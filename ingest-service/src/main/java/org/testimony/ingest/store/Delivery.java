package org.testimony.ingest.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.FeedId;
import org.testimony.ingest.article.Arrival;
import org.testimony.ingest.article.CanonicalUrl;
import org.testimony.ingest.article.Draft;
import org.testimony.ingest.article.IntakePlan;
import org.testimony.ingest.article.Lane;

/**
 * What arrives together and is taken in together.
 *
 * @param origin under which it is counted: the feed's id, {@code posted} or {@code backfill}
 * @param feed the feed that brought it; absent for posts
 * @param refused what made no article, by reason
 * @param steps what is to be remembered about single articles
 * @param seenBefore whether all of it was counted as seen when it began to wait
 * @param moves addresses that turned out to be those of other articles
 */
public record Delivery(
        String origin,
        @Nullable FeedId feed,
        Lane lane,
        List<Arrival> arrivals,
        Map<String, Integer> refused,
        List<Step> steps,
        boolean seenBefore,
        List<Move> moves) {
    public Delivery {
        moves = List.copyOf(moves);
        arrivals = List.copyOf(arrivals);
        refused = Map.copyOf(refused);
        steps = List.copyOf(steps);
    }

    /**
     * An address that turned out to be another one of an article.
     *
     * @param reason how we know: {@code redirect} or {@code canonical-link}
     */
    public record Move(CanonicalUrl from, CanonicalUrl to, String reason, Instant at) {}

    /** Posted drafts, and how many posts made none. */
    public static Delivery posted(Lane lane, List<Draft> drafts, Map<String, Integer> refused) {
        String origin = lane == Lane.LIVE ? "posted" : "backfill";
        List<Arrival> arrivals = drafts.stream().map(Arrival::posted).toList();
        return new Delivery(origin, null, lane, arrivals, refused, List.of(), false, List.of());
    }

    /** The items of a feed, and how many made no draft. */
    public static Delivery fromFeed(
            FeedId feed, List<Arrival> arrivals, Map<String, Integer> refused, List<Step> steps) {
        return new Delivery(feed.value(), feed, Lane.LIVE, arrivals, refused, steps, false, List.of());
    }

    /** An item that waited for its page. */
    public static Delivery fromPage(FeedId feed, Arrival arrival, List<Step> steps, List<Move> moves) {
        return new Delivery(feed.value(), feed, Lane.LIVE, List.of(arrival), Map.of(), steps, true, moves);
    }

    /** An item that waited for its page and makes no article. */
    public static Delivery nothingFromPage(FeedId feed, String reason, List<Step> steps) {
        return new Delivery(feed.value(), feed, Lane.LIVE, List.of(), Map.of(reason, 1), steps, true, List.of());
    }

    /** How many pass each gate, given what becomes of the arrivals. */
    Map<String, Integer> gates(Collection<IntakePlan.Outcome> outcomes, PostgresPageTasks.Placed placed) {
        Map<String, Integer> gates = new TreeMap<>();
        refused.forEach((reason, items) -> gates.put("dropped:" + reason, items));
        gates.merge("dropped:in-line", placed.inLine(), Integer::sum);
        int refusals = refused.values().stream().mapToInt(Integer::intValue).sum();
        gates.put("seen", seenBefore ? 0 : arrivals.size() + refusals);
        outcomes.forEach(outcome -> {
            switch (outcome.gate()) {
                case PUBLISHED -> gates.merge("published", 1, Integer::sum);
                case UNCHANGED -> gates.merge("unchanged", 1, Integer::sum);
                case WAITING -> gates.merge("dropped:superseded", 1, Integer::sum);
            }
        });
        // Those that wait are counted by their tasks; what else was to wait took the place of an older item.
        gates.merge("dropped:superseded", -placed.added() - placed.inLine(), Integer::sum);
        return gates;
    }
}
