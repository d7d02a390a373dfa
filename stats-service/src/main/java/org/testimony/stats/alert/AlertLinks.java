package org.testimony.stats.alert;

import java.util.Map;
import org.testimony.contract.alert.Subject;

/** Where the dashboard shows what an alert is about. */
public final class AlertLinks {
    private AlertLinks() {}

    /** The fragment of the page: of the person, the stories or the count; else of all alerts. */
    public static String of(Subject subject, Map<String, String> facts) {
        return switch (subject.type()) {
            case "defector" -> "#person/" + subject.id();
            case "narrative" -> "#search?q=%23" + subject.id();
            case "bucket" ->
                "#overview?by=" + facts.getOrDefault("slice", "") + "&key=" + facts.getOrDefault("key", "");
            default -> "#alerts";
        };
    }
}
