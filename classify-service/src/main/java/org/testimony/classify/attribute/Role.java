package org.testimony.classify.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.testimony.classify.codebook.RoleDefinition;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Match;
import org.testimony.classify.text.PatternSet;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.person.Gender;

/** Reads what a person did in the organisation: the first role of the codebook whose cues are said of the person. */
final class Role {
    private static final int ADULT = 18;
    private static final Set<String> BEFORE = Set.of("former", "ex", "once", "taxi", "bus", "wedding", "never", "nor", "no", "not", "against", "without", "other", "with", "by");
    private static final Set<String> ORG_ROLES = Set.of("fighter", "bride/family", "child soldier", "religious police");

    private final List<Cue> cues = new ArrayList<>();

    private record Cue(String role, PatternSet patterns) {}

    Role(List<RoleDefinition> roles, Vocabulary vocabulary) {
        roles.forEach(role -> cues.add(new Cue(role.role(), vocabulary.patterns(role.cues()))));
    }

    Optional<String> of(Subject subject, Focus focus, OptionalInt age) {
        for (Cue cue : cues) {
            if (fits(cue.role(), subject, age) && shown(cue, subject, focus)) {
                return Optional.of(cue.role());
            }
        }
        return subject.only() ? titled(subject, age) : Optional.empty();
    }

    private static boolean shown(Cue cue, Subject subject, Focus focus) {
        for (Sentence sentence : focus.wider()) {
            for (Match match : cue.patterns().in(subject.text(), sentence)) {
                if (said(cue.role(), subject, focus, match)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean said(String role, Subject subject, Focus focus, Match match) {
        Document document = subject.text();
        boolean own = subject.own().stream().anyMatch(s -> s.covers(match.first()) || s.covers(match.end() - 1));
        boolean barred = !ORG_ROLES.contains(role)
                && match.first() > 0
                && BEFORE.contains(document.token(match.first() - 1).folded());
        return !barred && (own || focus.on(match.first()));
    }

    private Optional<String> titled(Subject subject, OptionalInt age) {
        Document title = subject.title();
        for (Cue cue : cues) {
            boolean shown = title.sentences().stream()
                    .anyMatch(s -> !cue.patterns().in(title, s).isEmpty());
            if (shown && fits(cue.role(), subject, age)) {
                return Optional.of(cue.role());
            }
        }
        return Optional.empty();
    }

    /** Family of a fighter is said of women only, a child of the young only. */
    private static boolean fits(String role, Subject subject, OptionalInt age) {
        switch (role) {
            case "bride/family":
                return subject.told().filter(g -> g == Gender.FEMALE).isPresent();
            case "child soldier":
                return age.orElse(0) < ADULT;
            default:
                return true;
        }
    }
}
