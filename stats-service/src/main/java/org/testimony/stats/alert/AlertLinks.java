package org.testimony.stats.alert;

import java.util.Map;
import org.testimony.contract.alert.Subject;

/** Where the dashboard shows what an alert is about. */
public final class AlertLinks {
    private static final String ALL = "total";

    private AlertLinks() {}

    /** The fragment of the page: of the person, or of the persons who were counted; else of all alerts. */
    public static String of(Subject subject, Map<String, String> facts) {
        return switch (subject.type()) {
            case "defector" -> "#person/" + subject.id();
            case "narrative" -> persons("narrative", subject.id());
            case "bucket" -> persons(facts.getOrDefault("slice", ALL), facts.getOrDefault("key", ""));
            default -> "#alerts";
        };
    }

    private static String persons(String slice, String key) {
        return slice.equals(ALL) ? "#overview" : "#overview?by=" + slice + "&key=" + key;
    }
}
