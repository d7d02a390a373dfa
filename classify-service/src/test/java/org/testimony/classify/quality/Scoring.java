package org.testimony.classify.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Precision;
import org.testimony.contract.reading.Claim;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.TaggedArticle;

/** Scores readings against labels: relevance, narratives with their evidence, persons, their attributes, figures. */
final class Scoring {
    static final List<String> CODES = List.of("infighting", "brutality", "corruption", "hardship");
    static final List<String> ATTRIBUTES = List.of("nationality", "gender", "age", "role", "residence", "defected");

    private final Map<String, Score> scores = new LinkedHashMap<>();
    private int shown;
    private int shownRight;
    private int articles;

    Scoring() {
        score("relevance");
        CODES.forEach(this::score);
        score("persons");
        ATTRIBUTES.forEach(this::score);
        score("figures");
    }

    Score score(String measure) {
        return scores.computeIfAbsent(measure, m -> new Score());
    }

    int articles() {
        return articles;
    }

    /** The mean over the narratives. */
    double macroF1() {
        return CODES.stream().mapToDouble(c -> score(c).f1()).average().orElse(0);
    }

    /** The share of shown sentences that lie on a labelled quote, over narratives that both found; 1 when none was shown. */
    double evidencePrecision() {
        return shown == 0 ? 1 : (double) shownRight / shown;
    }

    /** A measure by its name in corpus/floors.csv: F1 of what is scored, or one of the names with a hyphen. */
    double measure(String name) {
        switch (name) {
            case "narratives-macro":
                return macroF1();
            case "evidence-precision":
                return evidencePrecision();
            case "relevance-recall":
                return score("relevance").recall();
            default:
                if (!scores.containsKey(name)) {
                    throw new IllegalArgumentException(
                            "no measure is called " + name + "; there are " + scores.keySet());
                }
                return score(name).f1();
        }
    }

    void add(LabelledArticle gold, TaggedArticle reading) {
        articles++;
        score("relevance").add(gold.relevant(), reading.relevant());
        CODES.forEach(code -> narrative(code, gold, reading));
        persons(gold, reading.mentions());
        figures(gold, reading.claims());
    }

    private void narrative(String code, LabelledArticle gold, TaggedArticle reading) {
        List<String> quotes = gold.narratives().getOrDefault(code, List.of());
        Narrative found = reading.narratives().stream()
                .filter(n -> n.code().equals(code))
                .findFirst()
                .orElse(null);
        score(code).add(!quotes.isEmpty(), found != null);
        if (found != null && !quotes.isEmpty()) {
            List<int[]> spots = quotes.stream()
                    .flatMap(q -> MentionMatching.occurrences(gold.text(), q).stream())
                    .toList();
            shown += found.evidence().size();
            shownRight += (int) found.evidence().stream()
                    .filter(e -> spots.stream().anyMatch(o -> e.start() < o[1] && o[0] < e.end()))
                    .count();
        }
    }

    private void persons(LabelledArticle gold, List<MentionReading> mentions) {
        List<MentionMatching.Pair> pairs = MentionMatching.of(gold, mentions);
        score("persons")
                .add(
                        pairs.size(),
                        mentions.size() - pairs.size(),
                        gold.defectors().size() - pairs.size());
        for (MentionMatching.Pair pair : pairs) {
            LabelledArticle.Person want = gold.defectors().get(pair.labelled());
            MentionReading have = mentions.get(pair.read());
            attribute("nationality", want.nationality(), code(have.nationality()));
            attribute(
                    "gender",
                    want.gender(),
                    have.gender() == null ? null : have.gender().name().toLowerCase(Locale.ROOT));
            attribute("age", want.age(), have.age());
            attribute("role", want.role(), have.role());
            attribute("residence", want.residence(), code(have.residence()));
            attribute("defected", quarter(want.defected()), quarter(have.defected()));
        }
    }

    private void attribute(String name, @Nullable Object want, @Nullable Object have) {
        boolean same = want != null && want.equals(have);
        score(name).add(same ? 1 : 0, have != null && !same ? 1 : 0, want != null && !same ? 1 : 0);
    }

    private void figures(LabelledArticle gold, List<Claim> claims) {
        List<Long> open = new ArrayList<>(
                gold.figures().stream().map(LabelledArticle.Figure::count).toList());
        long told = claims.stream().filter(c -> c.share() == null).count();
        int both = 0;
        for (Claim claim : claims) {
            both += claim.share() == null && open.remove(Long.valueOf(claim.count())) ? 1 : 0;
        }
        score("figures").add(both, (int) told - both, open.size());
    }

    private static @Nullable String code(@Nullable CountryCode country) {
        return country == null ? null : country.value();
    }

    /** {@code 2015-05} and {@code 2015-Q2} are the same quarter; a year stays a year. */
    private static @Nullable String quarter(@Nullable String date) {
        if (date == null || date.isEmpty() || date.length() == 4 || date.contains("Q")) {
            return date == null || date.isEmpty() ? null : date;
        }
        return quarter(date.substring(0, 4), Integer.parseInt(date.substring(5, 7)));
    }

    private static @Nullable String quarter(@Nullable DateRange date) {
        if (date == null) {
            return null;
        }
        String year = Integer.toString(date.from().getYear());
        return date.precision() == Precision.YEAR
                ? year
                : quarter(year, date.from().getMonthValue());
    }

    private static String quarter(String year, int month) {
        return Objects.requireNonNull(year) + "-Q" + ((month - 1) / 3 + 1);
    }
}
