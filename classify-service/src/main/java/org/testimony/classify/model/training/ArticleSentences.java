package org.testimony.classify.model.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;

/** The sentences of labelled articles: most of them carry nothing, as most sentences of news do. */
final class ArticleSentences {
    private final SentenceTable table;

    ArticleSentences(SentenceTable table) {
        this.table = table;
    }

    /** With the narratives that they carry. */
    List<TrainingSentence> complaints(List<LabelledArticle> articles) {
        return of(
                articles,
                (article, sentence) -> article.narratives().keySet().stream()
                        .filter(code -> article.carries(code, sentence.start(), sentence.stop()))
                        .collect(Collectors.toSet()));
    }

    /** With what is known of leaving: nobody leaves in an article that is not relevant. */
    List<TrainingSentence> leavings(List<LabelledArticle> articles) {
        return of(articles, (article, sentence) -> Set.of(leaving(article, sentence)));
    }

    private static String leaving(LabelledArticle article, Sentence sentence) {
        if (!article.relevant()) {
            return TrainingSentence.NOT_LEFT;
        }
        return article.tellsLeaving(sentence.start(), sentence.stop()) ? "left" : TrainingSentence.UNKNOWN;
    }

    private List<TrainingSentence> of(
            List<LabelledArticle> articles, BiFunction<LabelledArticle, Sentence, Set<String>> labels) {
        List<TrainingSentence> out = new ArrayList<>();
        for (LabelledArticle article : articles) {
            Document document = table.vocabulary(article.language()).read(article.text());
            for (Sentence sentence : document.sentences()) {
                out.add(new TrainingSentence(
                        article.language(),
                        article.text().substring(sentence.start(), sentence.stop()),
                        labels.apply(article, sentence),
                        TrainingSentence.place(article.id(), sentence.start())));
            }
        }
        return out;
    }
}
