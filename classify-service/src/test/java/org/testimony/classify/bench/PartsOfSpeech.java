package org.testimony.classify.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/** Sentences, tokens and parts of speech by Apache OpenNLP's English models: a yardstick, and what a tagger would cost us. */
final class PartsOfSpeech {
    private final SentenceDetectorME sentences;
    private final TokenizerME tokens;
    private final POSTaggerME tags;

    PartsOfSpeech() throws IOException {
        try (InputStream sentence = model("sentence");
                InputStream token = model("tokens");
                InputStream tag = model("pos")) {
            sentences = new SentenceDetectorME(new SentenceModel(sentence));
            tokens = new TokenizerME(new TokenizerModel(token));
            tags = new POSTaggerME(new POSModel(tag));
        }
    }

    private static InputStream model(String kind) {
        String resource = "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin";
        return Objects.requireNonNull(PartsOfSpeech.class.getResourceAsStream(resource), resource);
    }

    String[] sentences(String text) {
        return sentences.sentDetect(text);
    }

    /** How many tokens of a sentence were tagged. */
    int tag(String sentence) {
        return tags.tag(tokens.tokenize(sentence)).length;
    }

    int tagAll(String text) {
        int count = 0;
        for (String sentence : sentences(text)) {
            count += tag(sentence);
        }
        return count;
    }
}
