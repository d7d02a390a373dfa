package org.testimony.classify.mention;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.codebook.Inclusion;

/** What the codebook's inclusion rule gives persons and groups, as shares of what it asks for. */
final class RulePoints {
    private final Inclusion inclusion;
    private final List<Sign> group;
    private final Set<SignKind> title;
    private final @Nullable Person main;
    private final boolean alone;

    RulePoints(Inclusion inclusion, Cast cast, List<Sign> group, Set<SignKind> title) {
        this.inclusion = inclusion;
        this.group = group;
        this.title = title;
        this.main = cast.main().orElse(null);
        this.alone = cast.persons().stream().filter(RulePoints::leaves).count() <= 1;
    }

    private static boolean leaves(Person person) {
        return person.mayCount()
                && (person.has(SignKind.DEFECTOR)
                        || person.has(SignKind.LEFT)
                        || person.has(SignKind.FLED)
                        || person.has(SignKind.MOVED)
                        || wentOver(person));
    }

    /** Whoever belonged and is with another armed group now has left; somebody who came the other way has not. */
    private static boolean wentOver(Person person) {
        return person.has(SignKind.WENT_OVER)
                && (person.has(SignKind.MEMBER) || person.has(SignKind.BELONGED))
                && !person.has(SignKind.TO_ORGANISATION)
                && !person.has(SignKind.QUIT_OTHER);
    }

    /** The points of a person; 1 is enough by the rule. */
    double of(Person person) {
        if (!leaves(person) && !person.has(SignKind.TURNED)) {
            return 0;
        }
        double points = 0;
        for (SignKind kind : SignKind.values()) {
            points += person.has(kind) ? kind.points(inclusion) : 0;
        }
        double member = person.has(SignKind.MEMBER) || !lent(person) ? 0 : inclusion.member();
        double over = wentOver(person) && !person.has(SignKind.LEFT) ? inclusion.left() : 0;
        return (points + member + over) / inclusion.threshold();
    }

    /** Belonging told in the title holds for all who left, belonging told of nobody in particular for an only one. */
    private boolean lent(Person person) {
        boolean told = title.contains(SignKind.MEMBER) || title.stream().anyMatch(SignKind::leaving);
        boolean member = group.stream().anyMatch(s -> s.kind() == SignKind.MEMBER);
        return told || member && (alone || person == main);
    }

    /** Captives, people taken or killed without having left, those who stayed loyal or never arrived, and those who never belonged. */
    boolean bars(Person person) {
        boolean member = person.has(SignKind.MEMBER);
        boolean captive = person.has(SignKind.CAPTIVE) && !member && !person.has(SignKind.DEFECTOR);
        boolean taken = person.has(SignKind.CAPTURED) && !person.has(SignKind.DEFECTOR) && !person.has(SignKind.LEFT);
        boolean told = title.stream().anyMatch(SignKind::leaving);
        boolean loyal = person.has(SignKind.LOYAL)
                || title.contains(SignKind.LOYAL) && !member && !told
                || person == main && group.stream().anyMatch(s -> s.kind() == SignKind.LOYAL);
        boolean outsider =
                person.has(SignKind.OUTSIDER) && !person.has(SignKind.DEFECTOR) && !person.has(SignKind.LEFT);
        return captive || taken || loyal || outsider;
    }

    /** The points of the groups. */
    double ofGroups() {
        Set<SignKind> kinds = EnumSet.noneOf(SignKind.class);
        group.stream().filter(s -> s.kind().leaving()).forEach(s -> kinds.add(s.kind()));
        double points = 0;
        for (SignKind kind : kinds) {
            points = Math.max(points, kind.proof() ? kind.points(inclusion) : kind.points(inclusion) / 2);
        }
        boolean told = title.stream().anyMatch(SignKind::leaving);
        if (title.contains(SignKind.LOYAL) && !told) {
            return 0;
        }
        double titled = title.stream().anyMatch(SignKind::proof) ? inclusion.left() / 2 : 0;
        return (points + titled) / inclusion.threshold();
    }
}
