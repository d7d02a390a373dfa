package org.testimony.stats.alert.rule;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Defector;

/** What an alert says of a person: values, never names or sentences. */
final class PersonSaid {
    private PersonSaid() {}

    /** The values that are known. */
    static Map<String, String> facts(Defector person) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("status", person.status().code());
        facts.put("sources", Integer.toString(person.sources()));
        if (person.nationality() != null) {
            facts.put("nationality", person.nationality().value().toString());
        }
        if (person.gender() != null) {
            facts.put("gender", person.gender().value().code());
        }
        if (person.defected() != null) {
            DateRange left = person.defected().value();
            facts.put("left", left.from() + "/" + left.to());
        }
        String narratives = narratives(person);
        if (!narratives.isEmpty()) {
            facts.put("narratives", narratives);
        }
        return facts;
    }

    /** What routes and silences match. */
    static Map<String, String> labels(AlertRule rule, Defector person) {
        Map<String, String> labels = Labels.of(rule, "defector");
        labels.put("status", person.status().code());
        if (person.nationality() != null) {
            labels.put("nationality", person.nationality().value().toString());
        }
        String narratives = narratives(person);
        if (!narratives.isEmpty()) {
            labels.put("narrative", narratives);
        }
        return labels;
    }

    private static String narratives(Defector person) {
        return person.narratives().stream()
                .map(Attribute::value)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }
}
