package org.testimony.stats.alert.rule;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.regex.Pattern;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.person.Defector;

/** Which persons a rule looks at. An empty list means all. */
record PersonFilter(
        List<String> nationality,
        List<String> status,
        List<String> narrative,
        int minSources,
        Duration freshness,
        Period leftWithin) {
    static final Duration FRESHNESS = Duration.ofDays(7);
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern STATUS = Pattern.compile("suggested|confirmed");
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");

    static PersonFilter read(SettingsReader settings) {
        return new PersonFilter(
                settings.words("nationality", COUNTRY),
                settings.words("status", STATUS),
                settings.words("narrative", CODE),
                settings.number("minSources", 1, 1, 1000),
                settings.duration("freshness", FRESHNESS),
                settings.period("leftWithin", Period.ofYears(2)));
    }

    boolean matches(Defector person) {
        return (nationality.isEmpty()
                        || (person.nationality() != null
                                && nationality.contains(
                                        person.nationality().value().toString())))
                && (status.isEmpty() || status.contains(person.status().code()))
                && (narrative.isEmpty()
                        || person.narratives().stream().map(Attribute::value).anyMatch(narrative::contains))
                && person.sources() >= minSources;
    }
}
