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
    /** The role of those who lived with the organisation's people without an office of their own. */
    static final String FAMILY = "bride/family";

    private static final String CHILD = "child soldier";
    private static final String FIGHTER = "fighter";
    private static final Set<String> OUTRIGHT = Set.of("fought", "fighter", "combat", "kampferin", "kampfte");
    private static final int ADULT = 18;

    private final List<Cue> cues = new ArrayList<>();

    private record Cue(String role, PatternSet patterns) {}

    Role(List<RoleDefinition> roles, Vocabulary vocabulary) {
        roles.forEach(role -> cues.add(new Cue(role.role(), vocabulary.patterns(role.cues()))));
    }

    Optional<String> of(Subject subject, Focus focus, OptionalInt age) {
        RoleWords words = new RoleWords(subject, focus);
        for (Cue cue : cues) {
            if (fits(cue.role(), subject, age) && shown(cue, subject, focus, words)) {
                return Optional.of(young(cue.role(), age));
            }
        }
        return subject.only() ? titled(subject, age) : Optional.empty();
    }

    /** A fighter under eighteen is a child soldier. */
    private static String young(String role, OptionalInt age) {
        return role.equals(FIGHTER) && age.orElse(ADULT) < ADULT ? CHILD : role;
    }

    private static boolean shown(Cue cue, Subject subject, Focus focus, RoleWords words) {
        for (Sentence sentence : focus.wider()) {
            for (Match match : cue.patterns().in(subject.text(), sentence)) {
                if (words.said(match, cue.role().equals(FAMILY))
                        && (!cue.role().equals(FIGHTER) || plain(match, subject))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Women are seldom sent to fight and often pictured with arms: of them it must be said outright. */
    private static boolean plain(Match match, Subject subject) {
        boolean woman = subject.told().filter(g -> g == Gender.FEMALE).isPresent();
        return !woman || OUTRIGHT.contains(subject.text().token(match.first()).folded());
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

    /** Family of a fighter is said of women, a child soldier of the young only. */
    private static boolean fits(String role, Subject subject, OptionalInt age) {
        switch (role) {
            case FAMILY:
                return subject.told().map(g -> g == Gender.FEMALE).orElse(true);
            case CHILD:
                return age.orElse(0) < ADULT;
            default:
                return true;
        }
    }
}
