package org.testimony.stats.alert.log;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.testimony.stats.alert.FieldChange;

/** Compares what was said with what is so. */
final class SaidValues {
    /** Figures that move with every report: they say how things stood, and are not told again. */
    private static final Set<String> MOVING = Set.of("count", "observed", "expected", "chance");

    /** Figures that another report makes another, which makes the earlier ones no mistake. */
    private static final Set<String> GROWING = Set.of("sources", "to");

    private SaidValues() {}

    /** What is said differently, by name. */
    static List<FieldChange> changes(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeAll(MOVING);
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                changes.add(new FieldChange(name, before.get(name), after.get(name)));
            }
        }
        return changes;
    }

    /** Whether a change means that something wrong had been said, and not only less. */
    static boolean contradicts(FieldChange change) {
        String before = change.before();
        String after = change.after();
        if (before == null || GROWING.contains(change.name())) {
            return false;
        }
        if (after == null) {
            return true;
        }
        return switch (change.name()) {
            case "status" -> !after.equals("confirmed");
            case "left" -> !isWithin(after, before);
            case "narratives" -> !Set.of(after.split(",")).containsAll(List.of(before.split(",")));
            default -> true;
        };
    }

    private static boolean isWithin(String after, String before) {
        String[] narrow = after.split("/");
        String[] wide = before.split("/");
        return !LocalDate.parse(narrow[0]).isBefore(LocalDate.parse(wide[0]))
                && !LocalDate.parse(narrow[1]).isAfter(LocalDate.parse(wide[1]));
    }
}
