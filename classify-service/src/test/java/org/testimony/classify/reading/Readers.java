package org.testimony.classify.reading;

import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.model.ReadingModels;

/** Readers of the packaged codebook, made once for all tests: their tables are large, and reading changes nothing in them. */
public final class Readers {
    private Readers() {}

    /** Reads by words alone. */
    public static RuleBasedReader ofWords() {
        return OfWords.READER;
    }

    /** Reads with the packaged models. They stay open as long as the tests run. */
    public static RuleBasedReader withModels() {
        return WithModels.READER;
    }

    private static final class OfWords {
        static final RuleBasedReader READER = new RuleBasedReader(CodebookReader.fromClasspath());
    }

    private static final class WithModels {
        static final RuleBasedReader READER =
                new RuleBasedReader(CodebookReader.fromClasspath(), ReadingModels.packaged());
    }
}
