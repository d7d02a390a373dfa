package org.testimony.classify.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.codebook.Countries;

/** Vocabularies of the packaged codebook, made once for all tests: each is a table of some 20 MB. */
public final class Vocabularies {
    private static final Codebook CODEBOOK = CodebookReader.fromClasspath();
    private static final Map<String, Vocabulary> BY_LANGUAGE = new ConcurrentHashMap<>();

    private Vocabularies() {}

    /** The vocabulary of a language. */
    public static Vocabulary in(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, l -> Vocabulary.of(CODEBOOK, Countries.fromClasspath(), l));
    }
}
