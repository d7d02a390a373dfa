package org.testimony.classify.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.Precision;
import org.testimony.contract.reading.Claim;
import org.testimony.contract.reading.Ground;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.ReviewItem;
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
        @Nullable String storyId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReviewItem> review) {

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
            List<Narrative> narratives,
            @Nullable Boolean suicideSelected,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Ground> grounds) {}

    /** One figure of the answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counted(
            long count,
            String bound,
            String of,
            @Nullable CountryCode nationality,
            @Nullable Gender gender,
            @Nullable String period,
            @Nullable String facet,
            Evidence span,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Ground> grounds) {
        static Counted of(Claim claim) {
            return new Counted(
                    claim.count(),
                    claim.bound().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    claim.of(),
                    claim.nationality(),
                    claim.gender(),
                    claim.period(),
                    claim.facet(),
                    claim.evidence(),
                    claim.grounds());
        }
    }

    static BatchAnswer of(String id, TaggedArticle reading, BatchResolver.Resolution resolution) {
        List<Mentioned> mentions = new ArrayList<>();
        for (int i = 0; i < reading.mentions().size(); i++) {
            mentions.add(mentioned(
                    reading.mentions().get(i), resolution.defectorIds().get(i)));
        }
        // A share is worked out from another figure of the text, which is already there.
        List<Counted> counted = reading.claims().stream()
                .filter(c -> c.share() == null && !c.of().startsWith("countries"))
                .map(Counted::of)
                .toList();
        return new BatchAnswer(
                id,
                reading.relevant(),
                reading.relevance(),
                reading.narratives(),
                mentions,
                counted,
                resolution.storyId(),
                reading.review());
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
                m.narratives(),
                m.suicideSelected(),
                m.grounds());
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
