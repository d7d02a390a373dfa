package org.testimony.classify.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.codebook.Phrases;
import org.testimony.classify.gate.GateSign;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Sentences;
import org.testimony.contract.article.Article;
import org.testimony.contract.reading.CodebookRef;
import org.testimony.contract.reading.LanguageSupport;
import org.testimony.contract.reading.ReaderRef;
import org.testimony.contract.reading.ReviewItem;
import org.testimony.contract.reading.ReviewReason;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.text.Evidence;

/** What is said of an article in a language that cannot be read: who named the organisation where, so that a person looks at it. */
final class UnreadLanguage {
    private static final int MOST_SENTENCES = 3;
    private static final String ENGLISH = "en";
    private static final String ANY = "any";

    private UnreadLanguage() {}

    /** How far texts in a language can be read. */
    static LanguageSupport support(String language) {
        String code = Locale.forLanguageTag(language).getLanguage();
        if (code.equals(ENGLISH)) {
            return LanguageSupport.FULL;
        }
        boolean known = Phrases.LANGUAGES.contains(code) && !code.equals(ANY);
        return known ? LanguageSupport.PARTIAL : LanguageSupport.NONE;
    }

    /** Rules alone; absent where nobody knows what language the text is in. */
    static @Nullable ReaderRef reader(String language) {
        return language.equals("und") ? null : new ReaderRef(List.of(), support(language));
    }

    /** Nothing is said of what cannot be read; a person is asked to look at it where the organisation is named. */
    static TaggedArticle read(Article article, String language, CodebookRef codebook, List<GateSign> signs) {
        return new TaggedArticle(
                article.articleId(),
                article.revision(),
                article.revisionHash(),
                article.url(),
                article.publisher(),
                article.title(),
                language,
                article.publishedAt(),
                codebook,
                false,
                0,
                null,
                List.of(),
                List.of(),
                List.of(),
                reader(language),
                review(article, signs));
    }

    /** One item with the sentences that name the organisation; nothing where it is neither named nor pointed to. */
    private static List<ReviewItem> review(Article article, List<GateSign> signs) {
        List<GateSign> names = signs.stream().filter(GateSign::names).toList();
        if (names.isEmpty()) {
            return List.of();
        }
        Set<Evidence> evidence = new LinkedHashSet<>();
        for (Sentence sentence : Sentences.of(article.text())) {
            boolean named = names.stream()
                    .anyMatch(n -> !n.inTitle() && sentence.start() <= n.start() && n.end() <= sentence.stop());
            if (named && evidence.size() < MOST_SENTENCES) {
                evidence.add(Evidence.of(article.text(), sentence.start(), sentence.stop()));
            }
        }
        return List.of(new ReviewItem(ReviewReason.LANGUAGE, null, null, List.copyOf(evidence)));
    }
}
