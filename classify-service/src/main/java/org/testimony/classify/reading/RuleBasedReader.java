package org.testimony.classify.reading;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.testimony.classify.claim.ClaimFinder;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.Countries;
import org.testimony.classify.codebook.Phrases;
import org.testimony.classify.gate.Opening;
import org.testimony.classify.gate.OrganisationGate;
import org.testimony.classify.language.LanguageGuess;
import org.testimony.classify.mention.DoubtWriter;
import org.testimony.classify.mention.Events;
import org.testimony.classify.mention.MentionWriter;
import org.testimony.classify.mention.People;
import org.testimony.classify.narrative.NarrativeCoder;
import org.testimony.classify.text.CodebookCheck;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.article.Article;
import org.testimony.contract.reading.Claim;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.ReviewItem;
import org.testimony.contract.reading.TaggedArticle;

/** Reads articles by the rules and cues of a codebook: gate, people, narratives, mentions, claims. */
public final class RuleBasedReader implements ArticleReader {
    private final Codebook codebook;
    private final Countries countries = Countries.fromClasspath();
    private final OrganisationGate gate;
    private final Map<String, Tools> toolsByLanguage = new ConcurrentHashMap<>();
    private final ClaimFinder claims = new ClaimFinder();

    /** What reading in one language needs. */
    private record Tools(Vocabulary vocabulary, NarrativeCoder narratives, MentionWriter mentions) {}

    /**
     * Prepares a codebook.
     *
     * @throws org.testimony.classify.codebook.CodebookException when one of its patterns cannot be used
     */
    public RuleBasedReader(Codebook codebook) {
        CodebookCheck.check(codebook);
        this.codebook = codebook;
        this.gate = new OrganisationGate(codebook);
        toolsFor("en");
    }

    @Override
    public TaggedArticle read(Article article) {
        Opening opening = gate.open(article.title(), article.text());
        if (opening == Opening.CLOSED) {
            return tagged(article, article.language(), new Outcome(0, false, List.of()));
        }
        String language = LanguageGuess.of(article.language(), article.text()).code();
        Tools tools = toolsFor(language);
        Document title = tools.vocabulary().read(article.title());
        Document text = tools.vocabulary().read(article.text());
        People people = People.in(title, text, tools.vocabulary(), codebook.inclusion(), Events.none());
        boolean hinted = opening == Opening.HINTED && !people.hasPersons();
        if (!people.relevant() || hinted) {
            List<ReviewItem> review = hinted ? List.of() : DoubtWriter.relevance(people);
            return tagged(article, language, new Outcome(people.relevance(), false, review));
        }
        List<Narrative> narratives = tools.narratives().code(text, sentence -> voice(people, sentence));
        List<MentionReading> mentions = tools.mentions().write(article, people, narratives);
        List<Claim> figures = claims.find(article.articleId(), text);
        Outcome outcome = new Outcome(people.relevance(), true, DoubtWriter.mentions(people));
        return tagged(article, language, outcome, narratives, figures, mentions);
    }

    private static double voice(People people, Sentence sentence) {
        boolean voiced = people.voiced(sentence);
        if (people.commented(sentence) && !voiced) {
            return 0.3;
        }
        return voiced ? 1 : people.hasPersons() ? 0.5 : 0.9;
    }

    private Tools toolsFor(String language) {
        String known = Phrases.LANGUAGES.contains(language) ? language : "en";
        return toolsByLanguage.computeIfAbsent(known, l -> {
            Vocabulary vocabulary = Vocabulary.of(codebook, countries, l);
            return new Tools(
                    vocabulary,
                    new NarrativeCoder(codebook.narratives(), vocabulary),
                    new MentionWriter(codebook, vocabulary));
        });
    }

    /** Whether the article counts, how sure that is, and what is left to a person. */
    private record Outcome(double relevance, boolean relevant, List<ReviewItem> review) {}

    private TaggedArticle tagged(Article article, String language, Outcome outcome) {
        return tagged(article, language, outcome, List.of(), List.of(), List.of());
    }

    private TaggedArticle tagged(
            Article article,
            String language,
            Outcome outcome,
            List<Narrative> narratives,
            List<Claim> claims,
            List<MentionReading> mentions) {
        return new TaggedArticle(
                article.articleId(),
                article.revision(),
                article.revisionHash(),
                article.url(),
                article.publisher(),
                article.title(),
                language,
                article.publishedAt(),
                codebook.ref(),
                outcome.relevant(),
                outcome.relevance(),
                null,
                narratives,
                claims,
                mentions,
                null,
                outcome.review());
    }
}
