package org.testimony.classify.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text with its tokens, its sentences and the lexicon's hits. What few readers ask for is worked out when it is first asked for,
 * so a document is for one thread.
 */
public final class Document {
    private static final int LONGEST = 65_536;

    private final String text;
    private final String language;
    private final Token[] tokens;
    private final List<Token> tokenList;
    private final List<Sentence> sentences;
    private final int[] sentenceOf;
    private final Marks marks;
    private final Keys keys;
    private int @Nullable [] paragraphs;
    private @Nullable BitSet boilerplate;
    private @Nullable List<Quote> quotes;

    private final List<String> territory;

    private Document(String text, String language, List<Token> tokens, Lexicon lexicon) {
        this.text = text;
        this.language = language;
        this.tokens = tokens.toArray(Token[]::new);
        this.tokenList = Collections.unmodifiableList(tokens);
        this.sentences = Collections.unmodifiableList(Sentences.of(text, tokens, language));
        this.sentenceOf = new int[this.tokens.length];
        sentences.forEach(s -> Arrays.fill(sentenceOf, s.first(), s.end(), s.index()));
        this.territory = lexicon.territory();
        this.marks = Marker.mark(text, this.tokens, lexicon);
        this.keys = new Keys(this.tokens, sentences, marks);
    }

    /** Reads a text; of a text longer than 64 Ki characters only the beginning is read. */
    public static Document of(String whole, String language, Lexicon lexicon) {
        String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        return new Document(text, language, Tokens.of(text, Folding.fold(text)), lexicon);
    }

    /** The two-letter code of the language it was read in. */
    public String language() {
        return language;
    }

    public String text() {
        return text;
    }

    public List<Token> tokens() {
        return tokenList;
    }

    public Token token(int i) {
        return tokens[i];
    }

    public int size() {
        return tokens.length;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /** The sentence that a token stands in. */
    public Sentence sentenceOf(int token) {
        return sentences.get(sentenceOf[token]);
    }

    /** The number of the paragraph that a token stands in, from 0; a line break ends a paragraph when it ends a sentence. */
    public int paragraphOf(int token) {
        if (paragraphs == null) {
            paragraphs = Paragraphs.of(this);
        }
        return paragraphs[token];
    }

    /** Whether a sentence belongs to the page and not to the story: a caption, a link, a call to subscribe, a byline. */
    public boolean isBoilerplate(Sentence sentence) {
        if (boilerplate == null) {
            boilerplate = Boilerplate.in(this);
        }
        return boilerplate.get(sentence.index());
    }

    /** Whether a sentence only leads elsewhere: to another story, to a newsletter, to the terms of use. A caption does not. */
    public boolean leadsElsewhere(Sentence sentence) {
        return isBoilerplate(sentence)
                && !BoilerplatePhrases.CAPTIONS.contains(token(sentence.first()).folded());
    }

    /** Direct speech of at least three words, in order of place, with its speakers where the text tells them. */
    public List<Quote> quotes() {
        if (quotes == null) {
            quotes = QuoteFinder.in(this);
        }
        return quotes;
    }

    /** Hits that begin at a token, longest first. */
    public List<Hit> hitsAt(int token) {
        return marks.at(token);
    }

    /** The longest hit of a group that begins at a token. */
    public Optional<Hit> hit(int token, String group) {
        int place = marks.find(token, group);
        return place < 0 ? Optional.empty() : Optional.of(marks.hit(place));
    }

    /** Whether a hit of a group begins at a token. */
    public boolean has(int token, String group) {
        return token >= 0 && token < tokens.length && marks.find(token, group) >= 0;
    }

    /** Whether any hit begins at a token. */
    public boolean marked(int token) {
        return marks.groups(token) != 0;
    }

    /** How many tokens the longest hit of a group at a token takes; 0 when none begins there. */
    int lengthOf(int token, String group) {
        int place = marks.find(token, group);
        return place < 0 ? 0 : marks.hit(place).end() - token;
    }

    /** The filter bits of the groups whose hits begin at a token. */
    long groups(int token) {
        return marks.groups(token);
    }

    Marks marks() {
        return marks;
    }

    Keys keys() {
        return keys;
    }

    /** Marks every token that a hit of one of the groups covers. */
    public boolean[] covered(String... groups) {
        boolean[] out = new boolean[tokens.length];
        for (int i = 0; i < out.length; i++) {
            for (String group : groups) {
                Arrays.fill(out, i, i + lengthOf(i, group), true);
            }
        }
        return out;
    }

    /** Whether a hit of a group begins within a range of tokens. */
    public boolean hasWithin(int first, int end, String group) {
        for (int i = Math.max(0, first); i < Math.min(end, tokens.length); i++) {
            if (marks.find(i, group) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the folded token at a place is this word; false outside the text. */
    public boolean is(int token, String word) {
        return token >= 0 && token < tokens.length && tokens[token].is(word);
    }

    /** The text of a range of tokens as written. */
    public String quote(int first, int end) {
        return text.substring(tokens[first].start(), tokens[end - 1].end());
    }

    /** The countries in which the organisation fights, the one that people go to first. */
    public List<String> territory() {
        return territory;
    }
}
