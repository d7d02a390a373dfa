package org.testimony.classify.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.Precision;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.text.Evidence;

/** One line of a batch's answer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchAnswer(
        String id,
        boolean relevant,
        double relevance,
        List<Narrative> narratives,
        List<Mentioned> mentions,
        List<Counted> groupClaims,
        @Nullable String storyId) {

    /** One person of the answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mentioned(
            String defectorId,
            @Nullable String name,
            List<String> aliases,
            List<Evidence> spans,
            @Nullable CountryCode nationality,
            @Nullable Gender gender,
            @Nullable Integer age,
            @Nullable String role,
            @Nullable CountryCode residence,
            @Nullable String defected,
            boolean spokePublicly,
            List<Evidence> evidence,
            List<Narrative> narratives) {}

    /** One figure of the answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counted(
            long count,
            String bound,
            String of,
            @Nullable CountryCode nationality,
            @Nullable Gender gender,
            Evidence span) {}

    static BatchAnswer of(String id, TaggedArticle reading, BatchResolver.Resolution resolution) {
        List<Mentioned> mentions = new ArrayList<>();
        for (int i = 0; i < reading.mentions().size(); i++) {
            mentions.add(mentioned(
                    reading.mentions().get(i), resolution.defectorIds().get(i)));
        }
        List<Counted> counted = reading.claims().stream()
                .filter(c -> c.share() == null && !c.of().startsWith("countries"))
                .map(c -> new Counted(
                        c.count(),
                        c.bound().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        c.of(),
                        c.nationality(),
                        c.gender(),
                        c.evidence()))
                .toList();
        return new BatchAnswer(
                id,
                reading.relevant(),
                reading.relevance(),
                reading.narratives(),
                mentions,
                counted,
                resolution.storyId());
    }

    private static Mentioned mentioned(MentionReading m, String defectorId) {
        return new Mentioned(
                defectorId,
                m.name(),
                m.aliases(),
                m.spans(),
                m.nationality(),
                m.gender(),
                m.age(),
                m.role(),
                m.residence(),
                m.defected() == null ? null : defected(m.defected()),
                m.spokePublicly(),
                m.evidence(),
                m.narratives());
    }

    private static String defected(DateRange range) {
        int year = range.from().getYear();
        if (range.precision() == Precision.YEAR) {
            return Integer.toString(year);
        }
        if (range.precision() == Precision.MONTH || range.precision() == Precision.DAY) {
            return "%d-%02d".formatted(year, range.from().getMonthValue());
        }
        LocalDate middle = range.from().plusDays(ChronoUnit.DAYS.between(range.from(), range.to()) / 2);
        return middle.getYear() + "-Q" + ((middle.getMonthValue() - 1) / 3 + 1);
    }
}
