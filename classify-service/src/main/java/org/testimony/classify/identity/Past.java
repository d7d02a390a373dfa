package org.testimony.classify.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testimony.classify.identity.match.PairJudge;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.PublishedState;

/**
 * Keeps with each person how those behind its mentions stood at each date of publication: what the ledger would tell if
 * only the mentions published by then had come, with the decisions of today. A person of then belongs to whoever holds its
 * key today.
 */
final class Past {
    private static final int TIMELINES_KEPT = 3_000;

    private final Tools tools;
    private final Settlement settlement;
    private final Set<DefectorId> stirred = new LinkedHashSet<>();
    private final Map<DefectorId, Timeline> timelines = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DefectorId, Timeline> eldest) {
            return size() > TIMELINES_KEPT;
        }
    };

    /** What the past is found with. */
    record Tools(PairJudge judge, Workbench bench, Similar similar, Standings standings) {}

    Past(Tools tools, Settlement settlement) {
        this.tools = tools;
        this.settlement = settlement;
    }

    /** Begins with the next article or decision. */
    void clear() {
        stirred.clear();
    }

    /** Something about these persons, their mentions or the decisions on them is new. */
    void stir(Collection<DefectorId> persons) {
        for (DefectorId person : persons) {
            stirred.add(person);
            Timeline known = timelines.get(person);
            if (known != null) {
                known.persons().forEach(timelines::remove);
            }
        }
    }

    /** States the past of everybody anew for whom it may be another one. */
    void restate() {
        Set<DefectorId> open = new LinkedHashSet<>();
        for (DefectorId person : stirred) {
            if (tools.bench().person(person).isActive() && open.add(person)) {
                Timeline timeline = of(person);
                open.addAll(timeline.persons());
                timeline.mentions()
                        .forEach(mention -> tools.similar().to(mention).forEach(pair -> open.add(holder(pair.other()))));
            }
        }
        tools.similar().lost().stream()
                .filter(mention -> tools.bench().find(mention) != null)
                .forEach(mention -> open.add(holder(mention)));
        Set<DefectorId> done = new HashSet<>();
        for (DefectorId person : open) {
            if (!done.contains(person)) {
                Timeline timeline = of(person);
                done.addAll(timeline.persons());
                state(timeline);
            }
        }
    }

    private DefectorId holder(MentionId mention) {
        return tools.bench().mention(mention).person();
    }

    private Timeline of(DefectorId person) {
        Timeline known = timelines.get(person);
        if (known == null) {
            Timeline made = new TimelineMaker(tools, settlement.connected(List.of(person))).timeline();
            made.persons().forEach(p -> timelines.put(p, made));
            return made;
        }
        return known;
    }

    private void state(Timeline timeline) {
        Map<DefectorId, List<PublishedState>> told = new HashMap<>();
        timeline.persons().forEach(person -> told.put(person, new ArrayList<>()));
        linked(timeline).forEach((key, states) -> told.get(holder(key)).addAll(states));
        told.forEach((person, states) -> {
            PersonEntry entry = tools.bench().person(person);
            if (!entry.published().equals(states)) {
                tools.bench().put(person, entry.publishedAs(states));
            }
        });
    }

    private Map<MentionId, List<PublishedState>> linked(Timeline timeline) {
        PastLinks links = new PastLinks(tools, timeline, mention -> of(holder(mention)));
        if (links.isEmpty()) {
            return timeline.states();
        }
        Timeline linked = timeline.unlinked();
        for (Instant time : links.times()) {
            Map<MentionId, List<MentionId>> at = links.at(time);
            timeline.states().keySet().forEach(key -> timeline.at(key, time)
                    .ifPresent(state -> linked.state(Timeline.with(state, time, at.getOrDefault(key, List.of())))));
        }
        return linked.states();
    }
}
