package org.testimony.stats.alert.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.alert.Subject;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Status;

/** What is known of a person is another now: a fact changed, not only the number of reports. */
public final class PersonChangedRule {
    private static final List<String> CHANGES =
            List.of("status", "merged", "split", "nationality", "gender", "defected", "narratives");

    private final AlertRule rule;
    private final PersonFilter filter;
    private final List<String> watched;

    /** @throws IllegalArgumentException when a setting is not known or cannot be read */
    public PersonChangedRule(AlertRule rule) {
        this.rule = rule;
        SettingsReader settings = new SettingsReader(rule.settings());
        List<String> given = settings.words("changes", Pattern.compile(String.join("|", CHANGES)));
        this.watched = given.isEmpty() ? CHANGES : given;
        this.filter = PersonFilter.read(settings);
        settings.requireNoOther();
    }

    /** The rule as it is stored. */
    public AlertRule rule() {
        return rule;
    }

    /** What a revision changed; empty when it is nothing that this rule watches. */
    public Optional<Finding> judge(PersonRevision revision) {
        Map<String, String> facts = new TreeMap<>();
        for (String change : changes(revision.before(), revision.after())) {
            if (watched.contains(change)) {
                facts.put(change, "changed");
            }
        }
        Defector person = revision.after().status() == Status.MERGED ? revision.before() : revision.after();
        if (facts.isEmpty() || !filter.matches(person)) {
            return Optional.empty();
        }
        Map<String, String> said = new TreeMap<>(PersonSaid.facts(revision.after()));
        said.remove("sources");
        said.put("changed", String.join(",", facts.keySet()));
        String id = person.defectorId().value();
        return Optional.of(new Finding(
                rule,
                rule.ruleId() + "|defector|" + id + "|" + revision.after().revision(),
                "What is known of a person changed: " + String.join(", ", facts.keySet()),
                new Subject("defector", id),
                said,
                List.of(),
                PersonSaid.labels(rule, revision.after()),
                revision.after().recordedAt(),
                revision.byNews(),
                false,
                Set.of()));
    }

    private static List<String> changes(Defector before, Defector after) {
        List<String> changes = new ArrayList<>();
        boolean merged = after.status() == Status.MERGED;
        if (merged && before.status() != Status.MERGED) {
            changes.add("merged");
        } else if (!merged && before.status() == Status.MERGED) {
            changes.add("split");
        } else if (before.status() != after.status()) {
            changes.add("status");
        }
        Map<String, String> was = PersonSaid.facts(before);
        Map<String, String> is = PersonSaid.facts(after);
        if (!merged && before.status() != Status.MERGED) {
            addIfOther("nationality", was.get("nationality"), is.get("nationality"), changes);
            addIfOther("gender", was.get("gender"), is.get("gender"), changes);
            addIfOther("defected", was.get("left"), is.get("left"), changes);
            addIfOther("narratives", was.get("narratives"), is.get("narratives"), changes);
        }
        return changes;
    }

    private static void addIfOther(String name, @Nullable String was, @Nullable String is, List<String> changes) {
        if (was != null && !was.equals(is)) {
            changes.add(name);
        }
    }
}
