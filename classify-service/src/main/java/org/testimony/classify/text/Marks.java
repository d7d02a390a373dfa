package org.testimony.classify.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The lexicon's hits in a text by the token they begin at, the longest first, with a filter for each token that refuses most
 * questions at once.
 */
final class Marks {
    private static final Hit[] NONE = new Hit[0];

    private final Hit[] hits;
    private final int[] from;
    private final long[] groups;

    /** Orders hits by token; hits of one length keep the order in which they are given. */
    Marks(Hit[] given, int count, int tokens) {
        from = new int[tokens + 1];
        groups = new long[tokens];
        for (int i = 0; i < count; i++) {
            from[given[i].first() + 1]++;
            groups[given[i].first()] |= bit(given[i].group());
        }
        for (int i = 0; i < tokens; i++) {
            from[i + 1] += from[i];
        }
        hits = count == 0 ? NONE : new Hit[count];
        int[] filled = Arrays.copyOf(from, tokens);
        for (int i = 0; i < count; i++) {
            insert(given[i], from[given[i].first()], filled[given[i].first()]++);
        }
    }

    private void insert(Hit hit, int first, int end) {
        int at = end;
        while (at > first && hits[at - 1].end() < hit.end()) {
            hits[at] = hits[at - 1];
            at--;
        }
        hits[at] = hit;
    }

    /** The filter's bit for a group; two groups may share one. */
    static long bit(String group) {
        int hash = group.hashCode();
        return 1L << ((hash ^ hash >>> 7 ^ hash >>> 15) & 63);
    }

    /** The bits of the groups that begin at a token. */
    long groups(int token) {
        return groups[token];
    }

    List<Hit> at(int token) {
        return from[token] == from[token + 1]
                ? List.of()
                : Collections.unmodifiableList(Arrays.asList(hits).subList(from[token], from[token + 1]));
    }

    Hit hit(int place) {
        return hits[place];
    }

    /** The place of the longest hit of a group at a token, or -1. */
    int find(int token, String group) {
        if ((groups[token] & bit(group)) != 0) {
            for (int i = from[token]; i < from[token + 1]; i++) {
                if (hits[i].group().equals(group)) {
                    return i;
                }
            }
        }
        return -1;
    }
}
