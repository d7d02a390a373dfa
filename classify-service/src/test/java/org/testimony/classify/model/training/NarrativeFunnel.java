package org.testimony.classify.model.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.mention.Events;
import org.testimony.classify.mention.People;
import org.testimony.classify.model.ArticleWeights;
import org.testimony.classify.model.ModelFile;
import org.testimony.classify.model.ReadingModels;
import org.testimony.classify.model.SentenceModels;
import org.testimony.classify.model.SentenceReader;
import org.testimony.classify.model.embedding.OnnxSentenceEncoder;
import org.testimony.classify.model.embedding.SentenceEncoder;
import org.testimony.classify.narrative.ArticleScore;
import org.testimony.classify.narrative.EvidenceReader;
import org.testimony.classify.narrative.LearntCoder;
import org.testimony.classify.narrative.SentenceEvidence;
import org.testimony.classify.narrative.Voices;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;

/**
 * Where labelled complaints are lost on the way to an article's narratives: {@code NarrativeFunnel FILE.jsonl...} prints for each
 * narrative how many of its labelled articles and sentences pass each step, and how likely the packaged model finds the sentences.
 */
public final class NarrativeFunnel {
    private static final int TENTHS = 10;

    private final Codebook codebook = CodebookReader.fromClasspath();
    private final SentenceTable table;
    private final ReadingModels models;
    private final Map<String, Count> counts = new TreeMap<>();

    /** What became of one narrative's labels. */
    private static final class Count {
        private int articles;
        private int inRelevant;
        private int coded;
        private int unsure;
        private int sentences;
        private int ofRelevant;
        private int lookedAt;
        private int ofLeaver;
        private int commented;
        private final int[] carrying = new int[TENTHS];
        private final int[] other = new int[TENTHS];
    }

    /** How an article was read. */
    private record Reading(LabelledArticle article, People people, SentenceReader sentences, ArticleWeights weights) {}

    private NarrativeFunnel(SentenceEncoder encoder) {
        this.table = new SentenceTable(codebook, Training.SCALES, encoder);
        this.models = ReadingModels.of(ModelFile.packaged(), encoder);
    }

    /** Runs it. */
    public static void main(String[] files) throws IOException {
        for (String file : files) {
            try (SentenceEncoder encoder = OnnxSentenceEncoder.packaged()) {
                NarrativeFunnel funnel = new NarrativeFunnel(encoder);
                FileTrainingSet.articles(Path.of(file)).forEach(funnel::add);
                System.out.println("\n" + file);
                funnel.print();
            }
        }
    }

    private void add(LabelledArticle article) {
        Vocabulary vocabulary = table.vocabulary(article.language());
        Document text = vocabulary.read(article.text());
        SentenceModels learnt = models.in(vocabulary, codebook.narratives()).orElseThrow();
        SentenceReader sentences = learnt.open(text);
        Events events = Events.of(
                text.sentences().size(),
                i -> Events.NAMES.stream()
                        .mapToDouble(sentences.events(text.sentences().get(i))::of)
                        .toArray());
        People people = People.in(vocabulary.read(article.title()), text, vocabulary, codebook.inclusion(), events);
        Reading reading = new Reading(article, people, sentences, learnt.article());
        EvidenceReader reader = new EvidenceReader(codebook.narratives(), vocabulary);
        Voices voices = Voices.of(text, people);
        LearntCoder.worthALook(reader.read(text, voices, sentences::narratives), learnt.article())
                .forEach(sentences::lookAt);
        reader.read(text, voices, sentences::narratives).forEach((code, evidence) -> add(reading, code, evidence));
    }

    private void add(Reading reading, String code, List<SentenceEvidence> evidence) {
        Count count = counts.computeIfAbsent(code, c -> new Count());
        double[] likelihoods = evidence.stream()
                .mapToDouble(s -> s.likelihood(reading.weights()))
                .toArray();
        if (!reading.article().quotes(code).isEmpty()) {
            double score = ArticleScore.of(reading.weights(), ArticleTrainer.descending(likelihoods));
            boolean relevant = reading.people().relevant();
            count.articles++;
            count.inRelevant += relevant ? 1 : 0;
            count.coded += relevant && score >= reading.weights().coded() ? 1 : 0;
            count.unsure += relevant && score >= reading.weights().unsure() ? 1 : 0;
        }
        for (int i = 0; i < likelihoods.length; i++) {
            add(reading, code, evidence.get(i).sentence(), likelihoods[i], count);
        }
    }

    private static void add(Reading reading, String code, Sentence sentence, double likelihood, Count count) {
        int tenth = Math.min(TENTHS - 1, (int) (likelihood * TENTHS));
        if (!reading.article().carries(code, sentence.start(), sentence.stop())) {
            count.other[tenth]++;
            return;
        }
        count.carrying[tenth]++;
        count.sentences++;
        count.ofRelevant += reading.people().relevant() ? 1 : 0;
        count.lookedAt += reading.sentences().lookedAt(sentence) ? 1 : 0;
        count.ofLeaver += reading.people().voiced(sentence) ? 1 : 0;
        count.commented += reading.people().commented(sentence) ? 1 : 0;
    }

    private void print() {
        counts.forEach((code, c) -> {
            System.out.printf(
                    Locale.ROOT,
                    "%-11s articles %d: read as relevant %d, coded %d, coded or unsure %d%n",
                    code,
                    c.articles,
                    c.inRelevant,
                    c.coded,
                    c.unsure);
            System.out.printf(
                    Locale.ROOT,
                    "    sentences %d: in relevant %d, looked at %d, names a leaver %d, an official %d%n",
                    c.sentences,
                    c.ofRelevant,
                    c.lookedAt,
                    c.ofLeaver,
                    c.commented);
            System.out.println("    likelihood by tenths, carrying " + List.of(boxed(c.carrying)));
            System.out.println("    likelihood by tenths, other    " + List.of(boxed(c.other)));
        });
    }

    private static Integer[] boxed(int[] values) {
        return Arrays.stream(values).boxed().toArray(Integer[]::new);
    }
}
