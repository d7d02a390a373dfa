package org.testimony.stats.alert.evaluation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.Defector;
import org.testimony.stats.alert.FieldChange;
import org.testimony.stats.alert.log.Fingerprints;
import org.testimony.stats.alert.log.LoggedAlert;
import org.testimony.stats.alert.log.PostgresAlertLog;
import org.testimony.stats.alert.rule.NewPersonRule;
import org.testimony.stats.alert.rule.PersonFacts;

/** Judges persons by the rules about them. */
final class PostgresPersonJudge {
    private final Connection connection;
    private final List<NewPersonRule> rules;

    PostgresPersonJudge(Connection connection, List<NewPersonRule> rules) {
        this.connection = connection;
        this.rules = rules;
    }

    /** What is found about some persons, and the alerts about them. */
    Judged judge(Set<String> concerned) throws SQLException {
        Set<String> persons = withHolders(concerned);
        Map<String, String> merged = PostgresPersonScope.merged(connection, persons);
        while (persons.addAll(merged.values())) {
            merged = PostgresPersonScope.merged(connection, persons);
        }
        Map<String, PersonFacts> facts = PostgresPersonFacts.of(connection, persons, merged).stream()
                .collect(Collectors.toMap(known -> known.person().defectorId().value(), Function.identity()));
        Judged judged = Judged.nothing();
        Set<String> own = rules.stream().map(rule -> rule.rule().ruleId()).collect(Collectors.toSet());
        for (LoggedAlert alert : PostgresAlertLog.about(connection, "defector", persons, alertIds(persons))) {
            if (own.contains(alert.alert().rule()) && isSettled(alert, facts, merged)) {
                judged.logged().add(alert);
            }
        }
        facts.values().forEach(known -> rules.forEach(rule -> rule.judge(known).ifPresent(judged.findings()::add)));
        persons.forEach(id -> judged.gone().put(id, gone(facts.get(id))));
        return judged;
    }

    // An alert that moved when its person was merged belongs to the survivor; both are needed to move it back.
    private Set<String> withHolders(Set<String> concerned) throws SQLException {
        Set<String> all = new HashSet<>(concerned);
        PostgresAlertLog.about(connection, "defector", Set.of(), alertIds(concerned)).stream()
                .map(alert -> alert.alert().subject())
                .filter(subject -> subject.type().equals("defector"))
                .forEach(subject -> all.add(subject.id()));
        return all;
    }

    private List<String> alertIds(Set<String> persons) {
        return rules.stream()
                .flatMap(rule -> persons.stream().map(rule::fingerprint))
                .map(fingerprint -> Fingerprints.alertId(fingerprint).value())
                .toList();
    }

    // A merge comes as two records in two partitions. Until the survivor's has come too, nobody knows whose news it is.
    private static boolean isSettled(LoggedAlert alert, Map<String, PersonFacts> facts, Map<String, String> merged) {
        String id = alert.alert().subject().id();
        if (!merged.containsKey(id)) {
            return true;
        }
        Set<String> passed = new HashSet<>();
        while (merged.containsKey(id) && passed.add(id)) {
            id = merged.get(id);
        }
        PersonFacts survivor = facts.get(id);
        return survivor != null
                && new HashSet<>(survivor.person().articleIds())
                        .containsAll(alert.alert().articleIds());
    }

    private static FieldChange gone(@Nullable PersonFacts known) {
        if (known == null) {
            return new FieldChange("status", null, null);
        }
        Defector person = known.person();
        return person.mergedInto() == null
                ? new FieldChange("status", null, person.status().code())
                : new FieldChange("mergedInto", null, person.mergedInto().value());
    }
}
