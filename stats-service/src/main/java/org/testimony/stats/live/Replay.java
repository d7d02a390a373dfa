package org.testimony.stats.live;

import java.util.List;
import java.util.Optional;

/**
 * What browsers that were away have missed, read once for all that come together: after a restart they all do.
 *
 * @param from everything after this change is known
 * @param last the newest change that is told
 * @param updates one for each subject that changed, in order
 * @param resets changes after which pages must load anew
 */
record Replay(long from, long last, List<LiveUpdate> updates, List<Long> resets) {
    /** Nobody has missed anything. */
    static Replay nothing(long last) {
        return new Replay(last, last, List.of(), List.of());
    }

    /**
     * What was missed since the earliest of these changes.
     *
     * @param most changes that are replayed at most
     */
    static Replay since(long earliest, long last, int most, PostgresChangeLog log, PostgresLiveUpdates texts) {
        long from = Math.max(earliest, last - most);
        if (from >= last) {
            return nothing(last);
        }
        List<Change> changes = log.after(from, most).stream()
                .filter(change -> change.seq() <= last)
                .toList();
        // Notes are numbered without gaps; older ones than the first were forgotten.
        long known = changes.isEmpty() ? last : changes.get(0).seq() - 1;
        List<Long> resets = changes.stream()
                .filter(change -> change.kind().equals(LiveUpdate.RESET))
                .map(Change::seq)
                .toList();
        return new Replay(known, last, texts.of(Changes.of(changes, from)), resets);
    }

    /** What was missed since a change; empty when it is too much, and the page must load anew. */
    Optional<List<LiveUpdate>> after(long seen) {
        boolean told = seen >= from && seen <= last && resets.stream().noneMatch(reset -> reset > seen);
        return told
                ? Optional.of(updates.stream()
                        .filter(update -> update.id() != null && update.id() > seen)
                        .toList())
                : Optional.empty();
    }
}
