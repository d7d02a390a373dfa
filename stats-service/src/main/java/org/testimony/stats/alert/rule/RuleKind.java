package org.testimony.stats.alert.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.testimony.contract.alert.AlertKind;

/** What a rule looks at. */
public enum RuleKind {
    NEW_PERSON(AlertKind.NEW_DEFECTOR),
    NARRATIVE_SURGE(AlertKind.NARRATIVE_SURGE),
    THRESHOLD(AlertKind.THRESHOLD),
    PERSON_CHANGED(AlertKind.PERSON_CHANGED),
    CORRECTION(AlertKind.CORRECTION),
    FEED_SILENT(AlertKind.FEED_SILENT);

    private final AlertKind raises;

    RuleKind(AlertKind raises) {
        this.raises = raises;
    }

    /** The kind of its alerts. */
    public AlertKind raises() {
        return raises;
    }

    /** The word used in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether rules of this kind can be added; of the others there is the built-in one only. */
    public boolean canBeAdded() {
        return this != CORRECTION && this != FEED_SILENT;
    }

    /** The kind with a word. */
    public static Optional<RuleKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** All words. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(RuleKind::code).toList();
    }
}
