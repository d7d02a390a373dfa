package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Token;

/** Finds stretches that are written like names of persons: capitals, particles, kunyas, initials. */
final class NameFinder {
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "bin", "ibn", "bint", "abu", "umm", "um", "abou", "ben", "de", "van", "von", "der", "den", "di",
            "da", "la", "le", "ul", "ad", "as", "ash", "ar", "at", "an", "a");
    private static final Set<String> KUNYA = Set.of("abu", "umm", "abou", "oum", "ibn");
    private static final Set<String> TAKING = Set.of("org", "other-org", "people", "country", "place");

    /** Initials of two letters, which stand for one sound. */
    private static final Set<String> DIGRAPHS =
            Set.of("sh", "kh", "zh", "ch", "ts", "dz", "dj", "yu", "ya", "gj", "lj", "nj");

    private static final int LONGEST = 6;

    private final Document document;

    private final boolean[] taken;
    private final BitSet phrases;
    private final ArabicNames arabic;

    private NameFinder(Document document) {
        this.document = document;
        this.arabic = new ArabicNames(document);
        this.taken = document.covered("org", "other-org", "people", "country", "place", "institution");
        this.phrases = phrases(document);
    }

    /** Tokens within names of several words for places, peoples and groups, in which a given name is none: "Albu Kamal". */
    private static BitSet phrases(Document document) {
        BitSet out = new BitSet();
        for (int i = 0; i < document.size(); i++) {
            for (Hit hit : document.hitsAt(i)) {
                boolean several =
                        hit.end() - i > 1 && !KUNYA.contains(document.token(i).folded());
                if (several && TAKING.contains(hit.group())) {
                    out.set(i, hit.end());
                }
            }
        }
        return out;
    }

    /** The names in order of place; they never overlap. */
    static List<Reference> in(Document document) {
        return new NameFinder(document).find();
    }

    private List<Reference> find() {
        List<Reference> candidates = new ArrayList<>();
        int i = 0;
        while (i < document.size()) {
            int end = begins(i) ? extend(i) : i;
            if (end > i) {
                candidates.add(new Reference(i, end, Reference.Kind.NAME));
            }
            i = Math.max(end, i + 1);
        }
        return NameTest.persons(document, candidates);
    }

    private boolean begins(int i) {
        return isNameWord(i) && !participle(i) && !introducing(i)
                || (isKunya(i) && isNameWord(i + 1))
                || arabicKunya(i)
                || arabic.length(i) > 0;
    }

    /** "Captain X", "Mutter X": a rank or a relation with a capital before the name. */
    private boolean introducing(int i) {
        boolean word = document.has(i, "title") || document.has(i, "relation");
        return word && !document.has(i, "given") && isNameWord(i + 1) && !document.is(i + 1, "-");
    }

    /** "Sentencing X": a word in -ing that opens an English sentence. */
    private boolean participle(int i) {
        String word = document.token(i).folded();
        return word.length() > 5
                && word.endsWith("ing")
                && document.language().equals("en")
                && document.sentenceOf(i).first() == i
                && !document.has(i, "given");
    }

    private boolean isKunya(int i) {
        return i + 1 < document.size() && KUNYA.contains(document.token(i).folded());
    }

    private boolean arabicKunya(int i) {
        String word = document.token(i).folded();
        return i + 1 < document.size()
                && word.charAt(0) >= '\u0600'
                && (word.equals("ابو") || word.equals("ابا") || word.equals("ابي") || word.equals("ام"));
    }

    private int extend(int start) {
        if (arabicKunya(start)) {
            return start + 2;
        }
        if (arabic.length(start) > 0) {
            return start + arabic.length(start);
        }
        int end = start + 1;
        while (end < document.size() && end - start < LONGEST * 2 && sameSentence(start, end)) {
            int next = step(end);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The end after one more part of the name, or the same place when the name ends here. */
    private int step(int at) {
        Token token = document.token(at);
        boolean touching = document.token(at - 1).end() == token.start();
        if (token.is(".") && touching && isInitial(at - 1)) {
            return at + 1;
        }
        if (token.is("-")
                && touching
                && at + 1 < document.size()
                && document.token(at + 1).start() == token.end()) {
            return document.token(at + 1).word() && !document.token(at + 1).number() ? at + 2 : at;
        }
        if (isNameWord(at) || isInitial(at)) {
            return at + 1;
        }
        if (nickname(at)) {
            return at + 4;
        }
        return particle(at, token);
    }

    /** "El-X", "van Y", "el K.". */
    private int particle(int at, Token token) {
        if (!PARTICLES.contains(token.folded()) || document.is(at, "a") || at + 1 >= document.size()) {
            return at;
        }
        boolean hyphen = document.is(at + 1, "-")
                && token.end() == document.token(at + 1).start();
        if (hyphen) {
            return Math.min(at + 3, document.size());
        }
        return isNameWord(at + 1) || isInitial(at + 1) ? at + 2 : at;
    }

    /** X "Y" Z. */
    private boolean nickname(int at) {
        return quoteMark(at) && isNameWord(at + 1) && quoteMark(at + 2) && isNameWord(at + 3);
    }

    private boolean quoteMark(int i) {
        return document.is(i, "\"") || document.is(i, "'");
    }

    private boolean isInitial(int i) {
        Token token = document.token(i);
        boolean letter = token.end() - token.start() == 1 || DIGRAPHS.contains(token.folded());
        return token.capital() && letter && i + 1 < document.size() && document.is(i + 1, ".");
    }

    private boolean isNameWord(int i) {
        if (i < 0 || i >= document.size()) {
            return false;
        }
        Token token = document.token(i);
        if (!token.word() || !token.capital() || token.folded().length() < 2 || shouts(token)) {
            return token.capital()
                    && document.is(i + 1, "-")
                    && document.token(i + 1).start() == token.end()
                    && i + 2 < document.size()
                    && document.token(i + 2).capital()
                    && PARTICLES.contains(token.folded());
        }
        boolean given = document.has(i, "given") && !phrases.get(i);
        boolean initialed = i + 1 < document.size() && isInitial(i + 1);
        return given
                ? !document.has(i, "country")
                : (!taken[i] || initialed) && (initialed && !opens(i) || !document.has(i, "not-name"));
    }

    private boolean opens(int i) {
        return document.sentenceOf(i).first() == i;
    }

    private boolean shouts(Token token) {
        String written = document.text().substring(token.start(), token.end());
        return written.length() > 2
                && written.equals(written.toUpperCase(java.util.Locale.ROOT))
                && Character.isLetter(written.charAt(0))
                && Character.isUpperCase(written.charAt(1));
    }

    private boolean sameSentence(int a, int b) {
        return document.sentenceOf(a).index() == document.sentenceOf(b).index();
    }
}
