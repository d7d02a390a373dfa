package org.testimony.stats.alert.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testimony.contract.alert.Subject;

/**
 * Something that a rule finds in the facts. What is {@code news} should stand as an alert; what is not is true all the
 * same, so that an alert about it is no longer kept open, and nobody is told that it was wrong.
 *
 * @param fingerprint what it is about: the rule, the subject and the window or bucket, never the text
 * @param facts what it says, by name
 * @param labels what routes and silences match
 * @param newsAt when it became known
 * @param over true, but past: told once and not kept open
 * @param succeeds fingerprints of what became this
 */
public record Finding(
        AlertRule rule,
        String fingerprint,
        String title,
        Subject subject,
        Map<String, String> facts,
        List<Sentence> evidence,
        Map<String, String> labels,
        Instant newsAt,
        boolean news,
        boolean over,
        Set<String> succeeds) {
    public Finding {
        facts = Map.copyOf(facts);
        evidence = List.copyOf(evidence);
        labels = Map.copyOf(labels);
        succeeds = Set.copyOf(succeeds);
    }
}
