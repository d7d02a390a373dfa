package org.testimony.classify.claim;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.figure.Figure;
import org.testimony.classify.figure.Figures;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.reading.Claim;

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
        ClaimWriter out = new ClaimWriter(article, document);
        @Nullable Counted before = null;
        for (Sentence sentence : document.sentences()) {
            int i = sentence.first();
            while (i < sentence.end()) {
                Optional<Figure> figure = Figures.at(document, i);
                Counted counted = figure.isPresent() ? counted(document, sentence, figure.get(), before) : null;
                if (counted != null) {
                    out.write(counted);
                    before = counted.kind() == Kind.COUNTRIES ? before : counted;
                }
                i = figure.map(Figure::end).orElse(i + 1);
            }
            Shares.in(document, sentence, out.claims()).forEach(share -> out.write(share, share.place(sentence)));
        }
        return out.claims();
    }

    private static @Nullable Counted counted(
            Document document, Sentence sentence, Figure figure, @Nullable Counted before) {
        Phrase phrase = new Phrase(document, sentence, figure);
        if (phrase.countries()) {
            boolean theirs = KindReader.of(document, sentence, figure)
                    .filter(k -> k == Kind.LEFT)
                    .isPresent();
            return theirs ? new Counted(figure, Kind.COUNTRIES, sentence, "claims.countries") : null;
        }
        boolean people = phrase.people();
        boolean tabled = phrase.tabled();
        if (!people && !tabled && !phrase.alone() || !tabled && phrase.noCount()) {
            return null;
        }
        Kind kind = kind(document, phrase, figure, before).orElse(Kind.OTHER);
        boolean joined = kind == Kind.JOINED && (people || phrase.numbered()) && figure.value() >= FEWEST_FIGHTERS;
        String rule = people ? "claims.people" : "claims.alone";
        return kind.away() || joined ? new Counted(figure, kind, sentence, rule) : null;
    }

    /** By the words around the figure; a part of an earlier figure counts the same people as that one. */
    private static Optional<Kind> kind(Document document, Phrase phrase, Figure figure, @Nullable Counted before) {
        Sentence sentence = phrase.sentence();
        Optional<Kind> own = KindReader.of(document, sentence, figure);
        boolean near = before != null && sentence.index() - before.sentence().index() <= MEMORY;
        boolean part = near && part(phrase, before, own);
        if (part && (phrase.tabled() || own.filter(Kind::away).isEmpty())) {
            return own.equals(Optional.of(Kind.OTHER))
                    ? own
                    : Optional.of(before.kind()).filter(Kind::away);
        }
        if (own.isEmpty() && near && phrase.alone() && before.kind().away()) {
            return Optional.of(before.kind());
        }
        boolean fighters = figure.value() >= MANY
                && document.hasWithin(figure.end(), Math.min(figure.end() + 5, sentence.end()), "claim-fighters");
        return own.or(() -> fighters ? Optional.of(Kind.JOINED) : Optional.empty());
    }

    private static boolean part(Phrase phrase, Counted before, Optional<Kind> own) {
        boolean same = before.sentence().equals(phrase.sentence());
        return phrase.tabled()
                || phrase.subset()
                || same && phrase.listed()
                || phrase.alone() && own.equals(Optional.of(Kind.TRIED));
    }
}
