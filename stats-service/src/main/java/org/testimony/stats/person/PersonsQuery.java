package org.testimony.stats.person;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.Status;
import org.testimony.stats.aggregate.DefectionsQuery;
import org.testimony.stats.http.HttpProblem;
import org.testimony.stats.http.Parameters;
import org.testimony.stats.period.Period;
import org.testimony.stats.period.PeriodUnit;
import org.testimony.stats.word.SearchWords;

/**
 * Which persons are asked for; what is empty does not narrow.
 *
 * @param quarter the quarter that most likely holds the leaving
 */
record PersonsQuery(
        List<String> statuses,
        Optional<String> nationality,
        Optional<String> gender,
        Optional<String> role,
        Optional<String> residence,
        Optional<String> narrative,
        Optional<String> quarter,
        Optional<SearchWords> words) {
    static final String[] NAMES = {
        "status", "nationality", "gender", "role", "residence", "narrative", "quarter", "q", "limit", "cursor"
    };

    private static final List<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::code).toList();
    private static final List<String> GENDERS =
            Arrays.stream(Gender.values()).map(Gender::code).toList();

    /** The question in a request; without a status it is about the persons who count. */
    static PersonsQuery of(Parameters asked) {
        return new PersonsQuery(
                asked.someOf("status", STATUSES).orElse(DefectionsQuery.COUNTED),
                asked.text("nationality"),
                asked.oneOf("gender", GENDERS),
                asked.text("role"),
                asked.text("residence"),
                asked.text("narrative"),
                asked.text("quarter").map(PersonsQuery::quarter),
                asked.text("q").map(PersonsQuery::words));
    }

    private static SearchWords words(String asked) {
        return SearchWords.of(asked)
                .orElseThrow(() -> HttpProblem.badRequest("q must hold a letter or a digit; leave it out for all."));
    }

    private static String quarter(String key) {
        return Period.parse(key)
                .filter(period -> period.unit() == PeriodUnit.QUARTER)
                .map(Period::key)
                .orElseThrow(() -> HttpProblem.badRequest("quarter must look like 2015-Q2."));
    }
}
