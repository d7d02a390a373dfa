package org.testimony.classify.model.training;

import java.io.PrintStream;
import java.util.List;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.mention.LeavingModel;
import org.testimony.classify.model.ArticleWeights;
import org.testimony.classify.model.FeatureScales;
import org.testimony.classify.model.ModelPack;
import org.testimony.classify.model.embedding.SentenceEncoder;

/** The whole of learning: sentences first, then who left, then what the sentences of an article that is read as relevant show together. */
final class Training {
    static final String VERSION = "1.3.0";
    static final FeatureScales SCALES = new FeatureScales(0.3f, 3f, 5, 4f);

    private final Codebook codebook;
    private final SentenceEncoder encoder;
    private final FeatureScales scales;
    private final PrintStream out;

    Training(Codebook codebook, SentenceEncoder encoder, FeatureScales scales, PrintStream out) {
        this.codebook = codebook;
        this.encoder = encoder;
        this.scales = scales;
        this.out = out;
    }

    /** All that is learnt: how sentences are read, and who left. */
    record Learnt(ModelPack sentences, LeavingModel leaving) {}

    Learnt train(TrainingSet set) {
        SentenceTable table = new SentenceTable(codebook, scales, encoder);
        SentenceTraining learning = new SentenceTraining(table);
        SentenceTraining.Pair narratives = learning.narratives(set);
        SentenceTraining.Pair events = learning.events(set);
        narratives.print("Narratives", out);
        events.print("Events", out);
        new SentenceReport(out).confusion(events.byMeaning());
        ModelPack sentences = pack(set.hash(), encoder, scales, narratives, events);
        LeavingTrainer.Learnt leaving =
                new LeavingTrainer(table, codebook.inclusion(), VERSION, out).train(set, events.unseen());
        ReadPeople read = new ReadPeople(codebook.inclusion(), events.unseen(), leaving.withoutFold());
        List<ArticleRow> rows = new ArticleRows(codebook, table, narratives.unseen(), read).of(set.articles());
        ArticleWeights article = new ArticleTrainer().train(rows, out);
        return new Learnt(sentences.with(article), leaving.model());
    }

    /** A model of sentences that knows nothing of articles yet; without events it reads narratives alone. */
    static ModelPack pack(
            String hash,
            SentenceEncoder encoder,
            FeatureScales scales,
            SentenceTraining.Pair narratives,
            SentenceTraining.Pair events) {
        return new ModelPack(
                VERSION,
                hash,
                encoder.id(),
                scales,
                narratives.byMeaning().questions(),
                narratives.byWords().questions(),
                events.byMeaning().questions(),
                events.byWords().questions(),
                ArticleTrainer.unlearnt());
    }
}
