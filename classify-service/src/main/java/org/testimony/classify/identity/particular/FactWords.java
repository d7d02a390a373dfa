package org.testimony.classify.identity.particular;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.testimony.classify.identity.name.NameSet;
import org.testimony.classify.identity.name.PersonName;
import org.testimony.contract.name.Folding;
import org.testimony.contract.text.Evidence;

/**
 * Finds the words of a sentence that few other texts have: names of places, outlets and other people. What is common is
 * told by a packaged list, counted once, so that it does not depend on which articles came before.
 */
public final class FactWords {
    private static final String PACKAGED = "/identity/common-words.txt";
    private static final FactWords LIST = new FactWords(read());
    // A capital inside a sentence, or a word in capitals; three letters at least.
    private static final Pattern CAPITAL =
            Pattern.compile("(?<=[\\p{L}\\p{N},;’']\\s)\\p{Lu}[\\p{L}’'-]{2,}|\\b\\p{Lu}{3,}\\b");
    private static final int SHORTEST = 3;

    private final Set<String> common;

    FactWords(Set<String> common) {
        this.common = Set.copyOf(common);
    }

    /** The words that come with the service. */
    public static FactWords packaged() {
        return LIST;
    }

    /** The rare words of some sentences, folded and sorted, without the person's own names. */
    public Set<String> in(List<Evidence> sentences, NameSet names) {
        Set<String> own = names.skeletons();
        Set<String> facts = new TreeSet<>();
        for (Evidence sentence : sentences) {
            for (String word : capitals(sentence.quote())) {
                if (!common.contains(word) && !own.containsAll(skeletons(word))) {
                    facts.add(word);
                }
            }
        }
        return facts;
    }

    /** All capitalised words of a text, folded; what the list of common ones is counted from. */
    public static Set<String> capitals(String text) {
        Set<String> words = new TreeSet<>();
        Matcher matcher = CAPITAL.matcher(text);
        while (matcher.find()) {
            String word = Folding.fold(matcher.group().replaceFirst("[’']s$", ""));
            if (word.length() >= SHORTEST) {
                words.add(word);
            }
        }
        return words;
    }

    /** The folded words that many texts write with a capital. */
    public static Set<String> common() {
        return LIST.common;
    }

    private static Set<String> skeletons(String word) {
        return new NameSet(List.of(PersonName.of(word))).skeletons();
    }

    private static Set<String> read() {
        try (InputStream in = FactWords.class.getResourceAsStream(PACKAGED)) {
            if (in == null) {
                throw new IllegalStateException(PACKAGED + " is not on the class path: build the service again");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(PACKAGED + " cannot be read: build the service again", e);
        }
    }
}
