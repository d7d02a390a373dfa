package org.testimony.access.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes guessing passwords slow: after some failures in a row, a name from one address, an address, and a name wait longer
 * with each further one. A name alone waits least, so that nobody can keep its owner out. Remembers a bounded number.
 * Safe for several threads.
 */
public final class Guesses {
    private static final int MOST_REMEMBERED = 20_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(30);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 20;

    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private record Tally(int failures, Instant last) {}

    private record Limit(String key, int free, Duration longest) {
        Instant until(Tally tally) {
            int beyond = tally.failures() - free;
            if (beyond < 0) {
                return Instant.MIN;
            }
            Duration wait = FIRST.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
            return tally.last().plus(wait.compareTo(longest) > 0 ? longest : wait);
        }
    }

    private static List<Limit> limits(String name, String address) {
        return List.of(
                new Limit("both " + name + " " + address, 5, Duration.ofMinutes(5)),
                new Limit("address " + address, 20, Duration.ofMinutes(5)),
                new Limit("name " + name, 50, Duration.ofSeconds(10)));
    }

    /** How long the next try has to wait; zero when it may be made. */
    public synchronized Duration wait(String name, String address, Instant now) {
        Duration longest = Duration.ZERO;
        for (Limit limit : limits(name, address)) {
            Tally tally = tallies.get(limit.key());
            if (tally != null && limit.until(tally).isAfter(now)) {
                Duration wait = Duration.between(now, limit.until(tally));
                longest = wait.compareTo(longest) > 0 ? wait : longest;
            }
        }
        return longest;
    }

    /** A wrong password was given. */
    public synchronized void failed(String name, String address, Instant now) {
        for (Limit limit : limits(name, address)) {
            Tally before = tallies.remove(limit.key());
            if (before == null || !before.last().plus(FORGOTTEN).isAfter(now)) {
                before = new Tally(0, now);
            }
            tallies.put(limit.key(), new Tally(before.failures() + 1, now));
        }
        forgetOld(now);
    }

    // Those that failed last stand at the end.
    private void forgetOld(Instant now) {
        for (var oldest = tallies.values().iterator(); oldest.hasNext(); ) {
            boolean stays = oldest.next().last().plus(FORGOTTEN).isAfter(now);
            if (stays && tallies.size() <= MOST_REMEMBERED) {
                return;
            }
            oldest.remove();
        }
    }

    /** The right password was given: this name from this address begins anew. */
    public synchronized void succeeded(String name, String address) {
        limits(name, address).stream()
                .filter(limit -> !limit.key().startsWith("address"))
                .forEach(limit -> tallies.remove(limit.key()));
    }
}
