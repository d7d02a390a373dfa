package org.testimony.classify.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.testimony.classify.claim.ClaimFinder;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.Countries;
import org.testimony.classify.codebook.Phrases;
import org.testimony.classify.gate.OrganisationGate;
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
import org.testimony.classify.text.LanguageGuess;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.article.Article;
import org.testimony.contract.reading.Claim;
import org.testimony.contract.reading.LanguageSupport;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.ReaderRef;
import org.testimony.contract.reading.ReviewItem;
import org.testimony.contract.reading.ReviewReason;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.text.Evidence;

/** Reads articles by the rules and cues of a codebook, and by models where they are given: gate, people, narratives, mentions, claims. */
public final class RuleBasedReader implements ArticleReader {
    private static final Leaving NOT_NAMED = new Leaving(0, false, false, List.of());
    private static final int MOST_DOUBTS = 3;
    private static final NarrativeFindings NOTHING = new NarrativeFindings(List.of(), List.of());

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
        this.gate = new OrganisationGate(codebook.organisation());
        toolsFor("en");
    }

    @Override
    public TaggedArticle read(Article article) {
        if (!gate.passes(article.title(), article.text())) {
            return tagged(article, article.language(), NOT_NAMED, NOTHING, List.of(), List.of());
        }
        String language = LanguageGuess.of(article.language(), article.text());
        Tools tools = toolsFor(language);
        Document title = tools.vocabulary().read(article.title());
        Document text = tools.vocabulary().read(article.text());
        People people = People.in(title, text, tools.vocabulary(), codebook.inclusion());
        Optional<SentenceReader> reader = tools.models().map(m -> m.open(text));
        Leaving leaving = leaving(tools, text, people, reader);
        if (!leaving.relevant()) {
            return tagged(article, language, leaving, findings(text, leaving), List.of(), List.of());
        }
        People counted = people.hasPersons() || leaving.telling().isEmpty()
                ? people
                : People.in(title, text, tools.vocabulary(), codebook.inclusion(), leaving.telling());
        NarrativeFindings findings = tools.narratives().code(text, Voices.of(text, counted), reader);
        List<MentionReading> mentions = tools.mentions().write(article, counted, findings.coded());
        List<Claim> figures = claims.find(article.articleId(), text);
        return tagged(article, language, leaving, findings, figures, mentions);
    }

    private static Leaving leaving(Tools tools, Document text, People people, Optional<SentenceReader> reader) {
        if (tools.models().isEmpty() || reader.isEmpty()) {
            return LeavingJudge.byRules(people);
        }
        return LeavingJudge.byModel(text, people, tools.models().get().leaving(), reader.get());
    }

    /** Of an article that does not count, only the doubt is told. */
    private static NarrativeFindings findings(Document text, Leaving leaving) {
        if (!leaving.unsure()) {
            return NOTHING;
        }
        List<Evidence> sentences = leaving.telling().stream()
                .limit(MOST_DOUBTS)
                .map(s -> Evidence.of(text.text(), s.start(), s.stop()))
                .toList();
        return new NarrativeFindings(
                List.of(), List.of(new ReviewItem(ReviewReason.RELEVANCE, null, leaving.probability(), sentences)));
    }

    private Tools toolsFor(String language) {
        String known = Phrases.LANGUAGES.contains(language) ? language : "en";
        return toolsByLanguage.computeIfAbsent(known, l -> {
            Vocabulary vocabulary = Vocabulary.of(codebook, countries, l);
            Optional<SentenceModels> learnt = models.in(vocabulary, codebook.narratives());
            return new Tools(vocabulary, learnt, coder(vocabulary, learnt), new MentionWriter(codebook, vocabulary));
        });
    }

    private TaggedArticle tagged(
            Article article,
            String language,
            Leaving leaving,
            NarrativeFindings findings,
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
                leaving.relevant(),
                leaving.probability(),
                null,
                findings.coded(),
                claims,
                mentions,
                new ReaderRef(models.ids(language), support(language)),
                findings.unsure());
    }

    private NarrativeCoder coder(Vocabulary vocabulary, Optional<SentenceModels> learnt) {
        return learnt.<NarrativeCoder>map(m -> new LearntCoder(codebook.narratives(), vocabulary, m))
                .orElseGet(() -> new CueCoder(codebook.narratives(), vocabulary));
    }

    private static LanguageSupport support(String language) {
        if (language.equals("en")) {
            return LanguageSupport.FULL;
        }
        return Phrases.LANGUAGES.contains(language) ? LanguageSupport.PARTIAL : LanguageSupport.NONE;
    }
}
