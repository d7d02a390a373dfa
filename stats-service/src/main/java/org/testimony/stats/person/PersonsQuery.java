package org.testimony.stats.person;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.Status;
import org.testimony.stats.aggregate.DefectionsQuery;
import org.testimony.stats.aggregate.Knowledge;
import org.testimony.stats.aggregate.Section;
import org.testimony.stats.http.HttpProblem;
import org.testimony.stats.http.Parameters;
import org.testimony.stats.period.Period;
import org.testimony.stats.period.PeriodUnit;
import org.testimony.stats.word.SearchWords;

/**
 * Which persons are asked for; what is empty does not narrow.
 *
 * @param section the persons behind one number of a table
 * @param known on which day's knowledge
 * @param sort one of {@link #SORTS}
 * @param quarter the quarter that most likely holds the leaving
 */
record PersonsQuery(
        Optional<Section> section,
        Knowledge known,
        String sort,
        List<String> statuses,
        Optional<String> nationality,
        Optional<String> gender,
        Optional<String> role,
        Optional<String> residence,
        Optional<String> narrative,
        Optional<String> quarter,
        Optional<SearchWords> words) {
    /** The order that can be walked while records change; the first one. */
    static final List<String> SORTS = List.of("recorded", "reported", "name", "sources");

    static final String[] NAMES = {
        "by",
        "key",
        "bound",
        "from",
        "to",
        "asOf",
        "publishedBy",
        "sort",
        "status",
        "nationality",
        "gender",
        "role",
        "residence",
        "narrative",
        "quarter",
        "q",
        "limit",
        "cursor"
    };

    private static final List<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::code).toList();
    private static final List<String> GENDERS =
            Arrays.stream(Gender.values()).map(Gender::code).toList();

    /** The question in a request; without a status it is about the persons who count. */
    static PersonsQuery of(Parameters asked) {
        Optional<Section> section = Section.of(asked);
        return new PersonsQuery(
                section,
                Knowledge.ofPersons(asked),
                asked.oneOf("sort", SORTS).orElse(SORTS.get(0)),
                asked.someOf("status", section.isPresent() ? DefectionsQuery.COUNTED : STATUSES)
                        .orElse(DefectionsQuery.COUNTED),
                asked.text("nationality"),
                asked.oneOf("gender", GENDERS),
                asked.text("role"),
                asked.text("residence"),
                asked.text("narrative"),
                asked.text("quarter").map(PersonsQuery::quarter),
                asked.text("q").map(PersonsQuery::words));
    }

    /** Whether a page is found by the place of the last person, not by how many were shown. */
    boolean isByRecord() {
        return sort.equals(SORTS.get(0));
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
