package org.testimony.stats.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Changes with repetitions taken out: of two changes of one subject only the later one is news.
 *
 * @param last the seq of the newest change
 * @param news the latest change of each subject, in order
 * @param reset whether pages must load anew
 */
record Changes(long last, List<Change> news, boolean reset) {
    static Changes of(List<Change> changes, long before) {
        Map<String, Change> latest = new LinkedHashMap<>();
        boolean reset = false;
        long last = before;
        for (Change change : changes) {
            last = change.seq();
            reset |= change.kind().equals(LiveUpdate.RESET);
            if (change.subject() != null) {
                String key = change.kind() + " " + change.subject();
                latest.remove(key);
                latest.put(key, change);
            }
        }
        return new Changes(last, List.copyOf(latest.values()), reset);
    }

    /** The subjects of one kind. */
    List<String> subjects(String kind) {
        return news.stream()
                .filter(change -> change.kind().equals(kind))
                .map(Change::subject)
                .filter(Objects::nonNull)
                .toList();
    }
}
