package org.testimony.classify.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** The language detector of Apache OpenNLP for 103 languages; read from the class path when it is first asked. */
final class TrainedModel {
    private static final String RESOURCE = "/langdetect-183.bin";
    private static final int SAMPLE = 400;
    private static final int SHORTEST = 8;

    private TrainedModel() {}

    /** Reads the model once, whichever thread comes first. */
    private static final class Loaded {
        static final LanguageDetectorModel MODEL = load();

        private Loaded() {}

        private static LanguageDetectorModel load() {
            try (InputStream in = TrainedModel.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IOException(
                            "opennlp-models-langdetect is not on the class path: build the service again");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("language model " + RESOURCE + ": " + e.getMessage(), e);
            }
        }
    }

    /** What the model makes of the middle of a text; {@code und} when there is next to no text. */
    static Language predict(String text) {
        int from = Math.max(0, (text.length() - SAMPLE) / 2);
        String sample = text.substring(from, Math.min(text.length(), from + SAMPLE));
        if (sample.chars().filter(Character::isLetter).count() < SHORTEST) {
            return Language.of("und", 0);
        }
        opennlp.tools.langdetect.Language best = new LanguageDetectorME(Loaded.MODEL).predictLanguage(sample);
        return Language.of(Iso.two(best.getLang()), best.getConfidence());
    }
}
