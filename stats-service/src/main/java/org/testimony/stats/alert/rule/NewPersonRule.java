package org.testimony.stats.alert.rule;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.testimony.contract.alert.Subject;

/** A person was told of for the first time, as news. */
public final class NewPersonRule {
    private final AlertRule rule;
    private final PersonFilter filter;

    /** @throws IllegalArgumentException when a setting is not known or cannot be read */
    public NewPersonRule(AlertRule rule) {
        this.rule = rule;
        SettingsReader settings = new SettingsReader(rule.settings());
        this.filter = PersonFilter.read(settings);
        settings.requireNoOther();
    }

    /** The rule as it is stored. */
    public AlertRule rule() {
        return rule;
    }

    /** What is to be said of a person, news or not; empty for one who does not count. */
    public Optional<Finding> judge(PersonFacts facts) {
        Arrival first = facts.first();
        if (!facts.isCounted()) {
            return Optional.empty();
        }
        boolean news = facts.isNews(filter)
                && filter.matches(facts.person())
                && !facts.sentences().isEmpty();
        Set<String> succeeds = facts.absorbed().stream().map(this::fingerprint).collect(Collectors.toSet());
        return Optional.of(new Finding(
                rule,
                fingerprint(facts.id()),
                "A person who left was reported for the first time",
                new Subject("defector", facts.id()),
                PersonSaid.facts(facts.person()),
                facts.sentences(),
                PersonSaid.labels(rule, facts.person()),
                first == null ? facts.person().recordedAt() : first.recordedAt(),
                news,
                false,
                succeeds));
    }

    /** What an alert of this rule about a person is known by. */
    public String fingerprint(String person) {
        return rule.ruleId() + "|defector|" + person;
    }
}
