package org.testimony.classify.explain;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testimony.contract.reading.Claim;

/** The figures that the article asserts about groups. */
final class ClaimPart {
    private ClaimPart() {}

    static void write(Sheet sheet, List<Claim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        sheet.heading("Figures");
        for (Claim claim : claims) {
            String bound = claim.bound().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String figure = claim.share() == null
                    ? Long.toString(claim.count())
                    : Sheet.score(claim.share()) + " of all, " + claim.count();
            sheet.line(1, Sheet.found(figure), Sheet.plain(" " + claim.of() + " "), Sheet.faint(bound + facets(claim)));
            NarrativePart.sentences(sheet, List.of(claim.evidence()), claim.grounds());
        }
    }

    private static String facets(Claim claim) {
        String facets = Stream.of(
                        claim.nationality() == null ? null : claim.nationality().value(),
                        claim.gender() == null ? null : claim.gender().name().toLowerCase(Locale.ROOT),
                        claim.facet(),
                        claim.period())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return facets.isEmpty() ? "" : " (" + facets + ")";
    }
}
