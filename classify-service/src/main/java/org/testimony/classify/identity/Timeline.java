package org.testimony.classify.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.PublishedState;

/**
 * How the mentions of some connected persons were divided at each time at which one was published. A person then is known
 * by its key: the earliest of its mentions.
 */
final class Timeline {
    private final Set<DefectorId> persons;
    private final Map<MentionId, List<KeyFrom>> keys = new HashMap<>();
    private final Map<MentionId, List<PublishedState>> states =
            new TreeMap<>(Comparator.comparing(MentionId::value));
    private final TreeSet<Instant> times = new TreeSet<>();

    /**
     * Nothing yet.
     *
     * @param persons who holds these mentions today
     */
    Timeline(Set<DefectorId> persons) {
        this.persons = Set.copyOf(persons);
    }

    /** From this moment on a mention belongs to the person with this key. */
    record KeyFrom(Instant from, MentionId key) {}

    Set<DefectorId> persons() {
        return persons;
    }

    /** The mentions that were published at a known time. */
    Set<MentionId> mentions() {
        return keys.keySet();
    }

    /** Each person there was, by key, without links to others. */
    Map<MentionId, List<PublishedState>> states() {
        return states;
    }

    /** The times at which something changed. */
    TreeSet<Instant> times() {
        return times;
    }

    /** Who held a mention when; empty when nobody knows when it was published. */
    List<KeyFrom> holders(MentionId mention) {
        return keys.getOrDefault(mention, List.of());
    }

    /** Who held a mention; null while it was not published. */
    @Nullable
    MentionId holder(MentionId mention, Instant at) {
        List<KeyFrom> held = holders(mention);
        for (int i = held.size() - 1; i >= 0; i--) {
            if (!held.get(i).from().isAfter(at)) {
                return held.get(i).key();
            }
        }
        return null;
    }

    void hold(MentionId mention, MentionId key, Instant from) {
        List<KeyFrom> held = keys.computeIfAbsent(mention, m -> new ArrayList<>(1));
        if (held.isEmpty() || !held.get(held.size() - 1).key().equals(key)) {
            held.add(new KeyFrom(from, key));
            times.add(from);
        }
    }

    void state(PublishedState state) {
        List<PublishedState> before = states.computeIfAbsent(state.key(), key -> new ArrayList<>(2));
        if (before.isEmpty() || differ(before.get(before.size() - 1), state)) {
            before.add(state);
            times.add(state.from());
        }
    }

    /** Nobody has this key any more. */
    void end(MentionId key, Instant from) {
        if (states.containsKey(key)) {
            state(PublishedState.ended(from, key));
        }
    }

    /** How the person with a key stood at a time; empty before there was one. */
    Optional<PublishedState> at(MentionId key, Instant time) {
        PublishedState last = null;
        for (PublishedState state : states.getOrDefault(key, List.of())) {
            last = state.from().isAfter(time) ? last : state;
        }
        return Optional.ofNullable(last);
    }

    /** The same persons without a past. */
    Timeline unlinked() {
        return new Timeline(persons);
    }

    /** Whether two states count differently: one report more that says nothing new is no new state. */
    static boolean differ(PublishedState one, PublishedState other) {
        return (one.mentions() == 0) != (other.mentions() == 0)
                || !stated(one, other.from(), other.mentions(), one.possiblySame()).equals(other);
    }

    /** A state that begins at another time and has these links. */
    static PublishedState with(PublishedState state, Instant from, List<MentionId> links) {
        return stated(state, from, state.mentions(), links);
    }

    private static PublishedState stated(PublishedState state, Instant from, int mentions, List<MentionId> links) {
        return new PublishedState(
                from,
                state.key(),
                state.status(),
                mentions,
                state.nationality(),
                state.gender(),
                state.role(),
                state.residence(),
                state.defected(),
                state.narratives(),
                links);
    }
}
