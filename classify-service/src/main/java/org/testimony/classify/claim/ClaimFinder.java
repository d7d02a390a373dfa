package org.testimony.classify.claim;

import java.util.List;
import java.util.Optional;
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
        Optional<Counted> before = Optional.empty();
        for (Sentence sentence : document.sentences()) {
            int i = sentence.first();
            while (i < sentence.end()) {
                Optional<Figure> figure = Figures.at(document, i);
                Optional<Counted> counted =
                        figure.isPresent() ? counted(document, sentence, figure.get(), before) : Optional.empty();
                counted.ifPresent(out::write);
                before = counted.filter(c -> c.kind() != Kind.COUNTRIES).isPresent() ? counted : before;
                i = figure.map(Figure::end).orElse(i + 1);
            }
            Shares.in(document, sentence, out.claims()).forEach(share -> out.write(share, share.place(sentence)));
        }
        return out.claims();
    }

    private static Optional<Counted> counted(
            Document document, Sentence sentence, Figure figure, Optional<Counted> before) {
        Phrase phrase = new Phrase(document, sentence, figure);
        if (phrase.countries()) {
            boolean theirs = KindReader.of(document, sentence, figure)
                    .filter(k -> k == Kind.LEFT)
                    .isPresent();
            return theirs
                    ? Optional.of(new Counted(figure, Kind.COUNTRIES, sentence, "claims.countries"))
                    : Optional.empty();
        }
        boolean people = phrase.people();
        boolean tabled = phrase.tabled();
        if (!people && !tabled && !phrase.alone() || !tabled && phrase.noCount()) {
            return Optional.empty();
        }
        Kind kind = kind(document, phrase, figure, before).orElse(Kind.OTHER);
        boolean joined = kind == Kind.JOINED && (people || phrase.numbered()) && figure.value() >= FEWEST_FIGHTERS;
        String rule = people ? "claims.people" : "claims.alone";
        return kind.away() || joined ? Optional.of(new Counted(figure, kind, sentence, rule)) : Optional.empty();
    }

    /** By the words around the figure; a part of an earlier figure counts the same people as that one. */
    private static Optional<Kind> kind(Document document, Phrase phrase, Figure figure, Optional<Counted> before) {
        Sentence sentence = phrase.sentence();
        Optional<Kind> own = KindReader.of(document, sentence, figure);
        Optional<Counted> near =
                before.filter(b -> sentence.index() - b.sentence().index() <= MEMORY);
        boolean part = near.filter(b -> part(phrase, b, own)).isPresent();
        Optional<Kind> whole = near.map(Counted::kind).filter(Kind::away);
        if (part && (phrase.tabled() || own.filter(Kind::away).isEmpty())) {
            return own.equals(Optional.of(Kind.OTHER)) ? own : whole;
        }
        if (own.isEmpty() && phrase.alone() && whole.isPresent()) {
            return whole;
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
