package org.testimony.classify.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.testimony.classify.claim.ClaimFinder;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.Countries;
import org.testimony.classify.codebook.Phrases;
import org.testimony.classify.gate.Opening;
import org.testimony.classify.gate.OrganisationGate;
import org.testimony.classify.language.Language;
import org.testimony.classify.language.LanguageGuess;
import org.testimony.classify.mention.MentionWriter;
import org.testimony.classify.mention.People;
import org.testimony.classify.model.ReadingModels;
import org.testimony.classify.model.SentenceModels;
import org.testimony.classify.model.SentenceReader;
import org.testimony.classify.narrative.CueCoder;
import org.testimony.classify.narrative.LearntCoder;
import org.testimony.classify.narrative.NarrativeCoder;
import org.testimony.classify.narrative.NarrativeFindings;
import org.testimony.classify.narrative.Voices;
import org.testimony.classify.text.CodebookCheck;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.article.Article;
import org.testimony.contract.reading.Claim;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.ReaderRef;
import org.testimony.contract.reading.TaggedArticle;

/** Reads articles by the rules and cues of a codebook, and by models where they are given: gate, people, narratives, mentions, claims. */
public final class RuleBasedReader implements ArticleReader {
    /** Below this the language of a text is a guess. */
    private static final double GUESSED = 0.05;

    private final Codebook codebook;
    private final ReadingModels models;
    private final Countries countries = Countries.fromClasspath();
    private final OrganisationGate gate;
    private final Map<String, Tools> toolsByLanguage = new ConcurrentHashMap<>();
    private final ClaimFinder claims = new ClaimFinder();

    /** What reading in one language needs. */
    private record Tools(
            Vocabulary vocabulary,
            Optional<SentenceModels> models,
            PeopleReader people,
            NarrativeCoder narratives,
            MentionWriter mentions) {}

    /**
     * Prepares a codebook.
     *
     * @throws org.testimony.classify.codebook.CodebookException when one of its patterns cannot be used
     */
    public RuleBasedReader(Codebook codebook) {
        this(codebook, ReadingModels.off());
    }

    /**
     * Prepares a codebook, to be read with models.
     *
     * @throws org.testimony.classify.codebook.CodebookException when one of its patterns cannot be used
     */
    public RuleBasedReader(Codebook codebook, ReadingModels models) {
        CodebookCheck.check(codebook);
        this.codebook = codebook;
        this.models = models;
        this.gate = new OrganisationGate(codebook);
        toolsFor("en");
    }

    @Override
    public TaggedArticle read(Article article) {
        Opening opening = gate.open(article.title(), article.text());
        if (opening == Opening.CLOSED) {
            return tagged(article, article.language(), Outcome.NOT_NAMED, List.of(), List.of());
        }
        Language language = LanguageGuess.of(article.language(), article.text());
        if (language.supported()) {
            return read(article, language.code(), opening);
        }
        // A few words can look like any language: what English rules find in them is English.
        Optional<TaggedArticle> english = Optional.of(language)
                .filter(l -> l.confidence() < GUESSED)
                .map(l -> read(article, "en", opening))
                .filter(TaggedArticle::relevant);
        return english.orElseGet(() -> UnreadLanguage.read(
                article, language.code(), codebook.ref(), gate.signs(article.title(), article.text())));
    }

    private TaggedArticle read(Article article, String language, Opening opening) {
        Tools tools = toolsFor(language);
        Document title = tools.vocabulary().read(article.title());
        Document text = tools.vocabulary().read(article.text());
        Optional<SentenceReader> reader = tools.models().map(m -> m.open(text));
        People people = tools.people().read(title, text, reader);
        if (!people.relevant() || opening == Opening.HINTED && !people.hasPersons()) {
            return tagged(article, language, Outcome.doubted(people), List.of(), List.of());
        }
        NarrativeFindings findings = tools.narratives().code(text, Voices.of(text, people), reader);
        List<MentionReading> mentions = tools.mentions().write(article, people, findings.coded());
        List<Claim> figures = claims.find(article.articleId(), text);
        return tagged(article, language, Outcome.counted(people, findings), figures, mentions);
    }

    private Tools toolsFor(String language) {
        String known = Phrases.LANGUAGES.contains(language) ? language : "en";
        return toolsByLanguage.computeIfAbsent(known, l -> {
            Vocabulary vocabulary = Vocabulary.of(codebook, countries, l);
            Optional<SentenceModels> learnt = models.in(vocabulary, codebook.narratives());
            return new Tools(
                    vocabulary,
                    learnt,
                    new PeopleReader(vocabulary, codebook.inclusion()),
                    coder(vocabulary, learnt),
                    new MentionWriter(codebook, vocabulary));
        });
    }

    private TaggedArticle tagged(
            Article article, String language, Outcome outcome, List<Claim> claims, List<MentionReading> mentions) {
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
                outcome.narratives(),
                claims,
                mentions,
                new ReaderRef(models.ids(language), UnreadLanguage.support(language)),
                outcome.review());
    }

    private NarrativeCoder coder(Vocabulary vocabulary, Optional<SentenceModels> learnt) {
        return learnt.<NarrativeCoder>map(m -> new LearntCoder(codebook.narratives(), vocabulary, m))
                .orElseGet(() -> new CueCoder(codebook.narratives(), vocabulary));
    }
}
