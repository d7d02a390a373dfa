package org.testimony.stats.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testimony.stats.aggregate.PersonGroup.Link;

/**
 * Persons who may be one, joined by their links: the smallest number of persons there can be. Only persons who are counted
 * are joined; a link to anybody else says nothing about the count.
 */
final class PossiblySame {
    private final Map<String, List<PersonGroup>> rows = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final List<List<PersonGroup>> sets = new ArrayList<>();
    private final Set<String> together = new HashSet<>();

    private PossiblySame() {}

    /** Divides the linked among some persons; a person may stand in several rows. */
    static PossiblySame among(Collection<PersonGroup> groups) {
        PossiblySame among = new PossiblySame();
        groups.forEach(among::add);
        groups.forEach(among::join);
        among.divide();
        return among;
    }

    /** Whether somebody else among the counted may be the same person. */
    boolean concerns(PersonGroup group) {
        return group.link() != null && together.contains(group.link().id());
    }

    /** Sets of rows that may all be about one person, each with at least two persons. */
    List<List<PersonGroup>> sets() {
        return sets;
    }

    private void divide() {
        Map<String, List<String>> byRoot = new LinkedHashMap<>();
        rows.keySet()
                .forEach(id -> byRoot.computeIfAbsent(root(id), root -> new ArrayList<>())
                        .add(id));
        for (List<String> ids : byRoot.values()) {
            if (ids.size() > 1) {
                together.addAll(ids);
                sets.add(ids.stream()
                        .flatMap(id -> rows.getOrDefault(id, List.of()).stream())
                        .toList());
            }
        }
    }

    private void add(PersonGroup group) {
        Link link = group.link();
        if (link != null) {
            rows.computeIfAbsent(link.id(), id -> new ArrayList<>()).add(group);
            parents.put(link.id(), link.id());
        }
    }

    private void join(PersonGroup group) {
        Link link = group.link();
        if (link != null) {
            link.possiblySame().stream()
                    .filter(parents::containsKey)
                    .forEach(other -> parents.put(root(other), root(link.id())));
        }
    }

    private String root(String id) {
        String at = id;
        String up = parents.getOrDefault(at, at);
        while (!up.equals(at)) {
            // Half of the way is remembered, so that a long chain is walked once.
            String above = parents.getOrDefault(up, up);
            parents.put(at, above);
            at = above;
            up = parents.getOrDefault(at, at);
        }
        return at;
    }
}
