package org.testimony.classify.model.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;

/** The sentences of labelled articles: most of them carry nothing, as most sentences of news do. */
final class ArticleSentences {
    private final SentenceTable table;

    ArticleSentences(SentenceTable table) {
        this.table = table;
    }

    List<TrainingSentence> of(List<LabelledArticle> articles) {
        List<TrainingSentence> out = new ArrayList<>();
        for (LabelledArticle article : articles) {
            Document document = table.vocabulary(article.language()).read(article.text());
            for (Sentence sentence : document.sentences()) {
                Set<String> labels = article.narratives().keySet().stream()
                        .filter(code -> article.carries(code, sentence.start(), sentence.stop()))
                        .collect(Collectors.toSet());
                out.add(new TrainingSentence(
                        article.language(),
                        article.text().substring(sentence.start(), sentence.stop()),
                        labels,
                        TrainingSentence.place(article.id(), sentence.start())));
            }
        }
        return out;
    }
}
