package org.testimony.classify.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.figure.Figure;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.reading.Claim;
import org.testimony.contract.reading.Ground;
import org.testimony.contract.text.Evidence;

/** Writes counted figures down as claims; a figure that is repeated without telling more is one claim. */
final class ClaimWriter {
    private final ArticleId article;
    private final Document document;
    private final List<Claim> claims = new ArrayList<>();

    ClaimWriter(ArticleId article, Document document) {
        this.article = article;
        this.document = document;
    }

    List<Claim> claims() {
        return List.copyOf(claims);
    }

    void write(Counted counted) {
        Facets facets = new Facets(document, counted.sentence(), counted.figure());
        Optional<CountryCode> nationality = facets.nationality();
        add(claim(counted, facets, nationality.orElse(null)));
        other(counted.figure()).ifPresent(hit -> add(claim(counted, facets, new CountryCode(hit.value()))));
    }

    /** "Indonesia and Tunisia (both 4)": the first of two countries that share a figure. */
    private Optional<Hit> other(Figure figure) {
        boolean both = document.is(figure.first() - 1, "both") || document.is(figure.end(), "each");
        for (int at = figure.first() - 3; both && at >= Math.max(0, figure.first() - 7); at--) {
            if (document.is(at, "and")) {
                int before = at - 1;
                return document.hit(before, "where").or(() -> document.hit(before, "people"));
            }
        }
        return Optional.empty();
    }

    void write(Shares.Share share, Counted place) {
        Figure figure = place.figure();
        add(new Claim(
                StableIds.claim(article, figure.value(), share.total().of() + " share", figure.first()),
                figure.value(),
                org.testimony.contract.reading.Bound.ABOUT,
                share.total().of(),
                null,
                null,
                Periods.of(document, place.sentence(), figure).orElse(null),
                evidence(place),
                null,
                share.share(),
                List.of(ground(place))));
    }

    private Claim claim(Counted counted, Facets facets, @Nullable CountryCode nationality) {
        Figure figure = counted.figure();
        String of = counted.kind().words();
        int same = (int) claims.stream()
                .filter(c -> c.count() == figure.value() && c.of().equals(of))
                .count();
        return new Claim(
                StableIds.claim(article, figure.value(), of, same),
                figure.value(),
                Bounds.of(document, figure),
                of,
                nationality,
                facets.gender().orElse(null),
                Periods.of(document, counted.sentence(), figure).orElse(null),
                evidence(counted),
                facets.other().orElse(null),
                null,
                List.of(ground(counted)));
    }

    private Evidence evidence(Counted counted) {
        return Evidence.of(
                document.text(), counted.sentence().start(), counted.sentence().stop());
    }

    private Ground ground(Counted counted) {
        Figure figure = counted.figure();
        return Ground.rule(
                counted.rule() + ": " + counted.kind().group(),
                document.token(figure.first()).start(),
                document.token(figure.end() - 1).end());
    }

    private void add(Claim claim) {
        if (claims.stream().noneMatch(c -> repeats(c, claim))) {
            claims.add(claim);
        }
    }

    private static boolean repeats(Claim known, Claim claim) {
        boolean figure = known.count() == claim.count()
                && known.of().equals(claim.of())
                && Objects.equals(known.share(), claim.share());
        boolean period = claim.share() == null || Objects.equals(known.period(), claim.period());
        boolean plain = claim.nationality() == null && claim.gender() == null && claim.facet() == null;
        boolean equal = Objects.equals(known.nationality(), claim.nationality())
                && known.gender() == claim.gender()
                && Objects.equals(known.facet(), claim.facet());
        return figure && period && (plain || equal);
    }
}
