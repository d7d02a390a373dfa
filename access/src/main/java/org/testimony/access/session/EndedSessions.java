package org.testimony.access.session;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sessions that were signed out before their time, until that has come: a copy of their cookie is worth nothing. */
public final class EndedSessions {
    private static final int MOST = 50_000;

    private final Map<String, Instant> ends = new LinkedHashMap<>();

    /** Ends a session that would have lasted until then. */
    public synchronized void end(SessionToken token, Instant until, Instant now) {
        ends.values().removeIf(end -> end.isBefore(now));
        if (ends.size() >= MOST) {
            var oldest = ends.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        ends.put(token.id(), until);
    }

    /** Whether it was signed out. */
    public synchronized boolean has(SessionToken token) {
        return ends.containsKey(token.id());
    }
}
