package org.testimony.classify.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A text with its tokens, its sentences and the lexicon's hits. Immutable once made. */
public final class Document {
    private static final int LONGEST = 65_536;

    private final String text;
    private final String language;
    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final List<List<Hit>> hitsAt;
    private final int[] sentenceOf;

    private Document(String text, String language, List<Token> tokens, List<Sentence> sentences) {
        this.text = text;
        this.language = language;
        this.tokens = tokens;
        this.sentences = sentences;
        this.hitsAt = new ArrayList<>(tokens.size());
        this.sentenceOf = new int[tokens.size()];
        tokens.forEach(t -> hitsAt.add(List.of()));
        sentences.forEach(s -> Arrays.fill(sentenceOf, s.first(), s.end(), s.index()));
    }

    /** Reads a text; of a text longer than 64 Ki characters only the beginning is read. */
    public static Document of(String whole, String language, Lexicon lexicon) {
        String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        String folded = Folding.fold(text);
        List<Token> tokens = Tokens.of(text, folded);
        Document document = new Document(text, language, tokens, Sentences.of(text, tokens));
        document.mark(folded, lexicon);
        return document;
    }

    private void mark(String folded, Lexicon lexicon) {
        int[] tokenAt = new int[text.length() + 1];
        Arrays.fill(tokenAt, -1);
        for (int i = 0; i < tokens.size(); i++) {
            Arrays.fill(tokenAt, tokens.get(i).start(), tokens.get(i).end(), i);
        }
        lexicon.scan(text, folded, (start, end, phrase) -> {
            int first = tokenAt[start];
            int last = tokenAt[end - 1];
            if (first >= 0 && last >= first) {
                addHit(new Hit(phrase.group(), phrase.value(), first, last + 1));
            }
        });
        refer();
    }

    /** A word such as "the group" points back to the organisation unless another one was named last. */
    private void refer() {
        boolean other = false;
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Hit> org = hit(i, "org");
            Optional<Hit> back = org.isPresent() ? org : hit(i, "group");
            other = org.isEmpty() && (other || has(i, "other-org"));
            if (back.isPresent() && !other) {
                addHit(new Hit("orgref", "", i, back.get().end()));
            }
            Optional<Hit> defector = hit(i, "defector-noun");
            if (defector.isPresent() && !other) {
                addHit(new Hit("defectorref", "", i, defector.get().end()));
            }
        }
    }

    private void addHit(Hit hit) {
        List<Hit> here = hitsAt.get(hit.first());
        if (here.isEmpty()) {
            here = new ArrayList<>(2);
            hitsAt.set(hit.first(), here);
        }
        here.add(hit);
        here.sort(Comparator.comparingInt(Hit::end).reversed());
    }

    /** The two-letter code of the language it was read in. */
    public String language() {
        return language;
    }

    public String text() {
        return text;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    public int size() {
        return tokens.size();
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /** The sentence that a token stands in. */
    public Sentence sentenceOf(int token) {
        return sentences.get(sentenceOf[token]);
    }

    /** Hits that begin at a token, longest first. */
    public List<Hit> hitsAt(int token) {
        return hitsAt.get(token);
    }

    /** The longest hit of a group that begins at a token. */
    public Optional<Hit> hit(int token, String group) {
        for (Hit hit : hitsAt.get(token)) {
            if (hit.group().equals(group)) {
                return Optional.of(hit);
            }
        }
        return Optional.empty();
    }

    /** Whether a hit of a group begins at a token. */
    public boolean has(int token, String group) {
        return token >= 0 && token < tokens.size() && hit(token, group).isPresent();
    }

    /** Marks every token that a hit of one of the groups covers. */
    public boolean[] covered(String... groups) {
        boolean[] out = new boolean[tokens.size()];
        for (int i = 0; i < out.length; i++) {
            for (String group : groups) {
                hit(i, group).ifPresent(h -> Arrays.fill(out, h.first(), h.end(), true));
            }
        }
        return out;
    }

    /** Whether a hit of a group begins within a range of tokens. */
    public boolean hasWithin(int first, int end, String group) {
        for (int i = Math.max(0, first); i < Math.min(end, tokens.size()); i++) {
            if (has(i, group)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the folded token at a place is this word; false outside the text. */
    public boolean is(int token, String word) {
        return token >= 0 && token < tokens.size() && tokens.get(token).is(word);
    }

    /** The text of a range of tokens as written. */
    public String quote(int first, int end) {
        return text.substring(tokens.get(first).start(), tokens.get(end - 1).end());
    }
}
