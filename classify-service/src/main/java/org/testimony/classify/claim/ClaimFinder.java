package org.testimony.classify.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.figure.Figure;
import org.testimony.classify.figure.Figures;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.reading.Bound;
import org.testimony.contract.reading.Claim;
import org.testimony.contract.reading.Ground;
import org.testimony.contract.text.Evidence;

/** Finds figures about groups of people and says whom they count: who left, who returned, who joined. */
public final class ClaimFinder {
    /** Fewer fighters than this are persons of a story, not a figure. */
    private static final int FEWEST_FIGHTERS = 10;
    /** From here on a noun such as "foreigners" is enough, without a verb for joining. */
    private static final int MANY = 100;
    /** How many sentences a figure stays the one that "of them" means. */
    private static final int MEMORY = 2;

    /** The claims of a text, in order of place; a figure that is repeated is one claim. */
    public List<Claim> find(ArticleId article, Document document) {
        Map<String, Claim> out = new LinkedHashMap<>();
        @Nullable Counted before = null;
        for (Sentence sentence : document.sentences()) {
            int i = sentence.first();
            while (i < sentence.end()) {
                Optional<Figure> figure = Figures.at(document, i);
                Optional<Counted> counted = figure.isPresent() ? counted(document, sentence, figure.get(), before) : Optional.empty();
                if (counted.isPresent()) {
                    before = counted.get();
                    Claim claim = claim(article, document, before);
                    out.putIfAbsent(claim.count() + claim.of(), claim);
                }
                i = figure.map(Figure::end).orElse(i + 1);
            }
            Shares.in(document, sentence, List.copyOf(out.values())).forEach(share -> {
                Claim claim = share.claim(article, document, sentence);
                out.putIfAbsent("share" + claim.count() + claim.period(), claim);
            });
        }
        return List.copyOf(out.values());
    }

    private record Counted(Figure figure, Kind kind, Sentence sentence, String rule) {}

    private static Optional<Counted> counted(Document document, Sentence sentence, Figure figure, @Nullable Counted before) {
        Phrase phrase = new Phrase(document, sentence, figure);
        boolean people = phrase.people();
        boolean tabled = phrase.tabled();
        boolean alone = tabled || phrase.alone();
        if (!people && !alone || !tabled && phrase.noCount()) {
            return Optional.empty();
        }
        boolean near = before != null && sentence.index() - before.sentence().index() <= MEMORY && before.kind().away();
        boolean part = near && (tabled || phrase.subset());
        Optional<Kind> own = KindReader.of(document, sentence, figure);
        Kind kind = part ? before.kind() : own.orElse(null);
        if (part && own.filter(k -> k.away()).isPresent() && !tabled) {
            kind = own.get();
        }
        if (kind == null && near && alone) {
            kind = before.kind();
        }
        if (kind == null && figure.value() >= MANY && fighters(document, sentence, figure)) {
            kind = Kind.JOINED;
        }
        boolean few = kind == Kind.JOINED && figure.value() < FEWEST_FIGHTERS;
        String rule = part ? "claims.part" : people ? "claims.people" : "claims.alone";
        return kind == null || kind == Kind.OTHER || few ? Optional.empty() : Optional.of(new Counted(figure, kind, sentence, rule));
    }

    private static boolean fighters(Document document, Sentence sentence, Figure figure) {
        return document.hasWithin(figure.end(), Math.min(figure.end() + 5, sentence.end()), "claim-fighters");
    }

    private static Claim claim(ArticleId article, Document document, Counted counted) {
        Figure figure = counted.figure();
        Sentence sentence = counted.sentence();
        Facets facets = new Facets(document, sentence, figure);
        Bound bound = Bounds.of(document, figure);
        int start = document.token(figure.first()).start();
        int end = document.token(figure.end() - 1).end();
        return new Claim(
                StableIds.claim(article, figure.value(), counted.kind().words(), 0),
                figure.value(),
                bound,
                counted.kind().words(),
                facets.nationality().orElse(null),
                facets.gender().orElse(null),
                Periods.of(document, sentence, figure).orElse(null),
                Evidence.of(document.text(), sentence.start(), sentence.stop()),
                facets.other().orElse(null),
                null,
                List.of(Ground.rule(counted.rule() + ": " + counted.kind().group(), start, end)));
    }
}
