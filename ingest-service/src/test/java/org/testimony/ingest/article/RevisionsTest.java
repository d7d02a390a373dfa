package org.testimony.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimony.contract.article.Article;
import org.testimony.contract.article.PublishedAtSource;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.FeedId;

/** What is a new revision of an article, and what is only the same thing said again. */
class RevisionsTest {
    private static final Instant NOW = Instant.parse("2015-10-01T12:00:00Z");
    private static final Instant SEPTEMBER = Instant.parse("2015-09-21T00:00:00Z");
    private static final FeedId REUTERS = new FeedId("f-reuters");

    @Test
    void shouldNotCountSpacesAndLineBreaks() {
        assertThat(RevisionHash.ofContent("A title", "One.\n\nTwo."))
                .isEqualTo(RevisionHash.ofContent("A  title", "One. Two."));
    }

    @Test
    void shouldTellTitleFromText() {
        assertThat(RevisionHash.ofContent("ab", "c")).isNotEqualTo(RevisionHash.ofContent("a", "bc"));
    }

    @Test
    void shouldMakeADateThatBecomesKnownARevision() {
        // When
        IntakePlan plan = plan(List.of(posted("T", "x", null), posted("T", "x", SEPTEMBER)), Map.of());

        // Then
        assertThat(plan.outcomes()).extracting(IntakePlan.Outcome::revision).containsExactly(1, 2);
        assertThat(plan.revisions())
                .extracting(Article::publishedAtSource)
                .containsExactly(PublishedAtSource.NONE, PublishedAtSource.POSTED);
    }

    @Test
    void shouldKeepAKnownDateWhenADraftHasNone() {
        // When
        IntakePlan plan =
                plan(List.of(posted("T", "x", SEPTEMBER), posted("T", "x", null), posted("T", "y", null)), Map.of());

        // Then
        assertThat(plan.outcomes()).extracting(IntakePlan.Outcome::published).containsExactly(true, false, true);
        assertThat(plan.revisions()).extracting(Article::publishedAt).containsOnly(SEPTEMBER);
    }

    @Test
    void shouldLetAPostReturnToAnEarlierText() {
        IntakePlan plan =
                plan(List.of(posted("T", "a", null), posted("T", "b", null), posted("T", "a", null)), Map.of());
        assertThat(plan.outcomes()).extracting(IntakePlan.Outcome::revision).containsExactly(1, 2, 3);
    }

    @Test
    void shouldNotReviseAtEveryPollWhenTwoSourcesDiffer() {
        // Given a feed that says what it said before, while a post has revised the article since
        Draft item = draft("T", "The feed's short form", null, REUTERS);
        Map<ArticleId, String> said = Map.of(item.articleId(), RevisionHash.of(item.contentHash(), null));
        Map<ArticleId, KnownArticle> known = Map.of(
                item.articleId(),
                new KnownArticle(
                        2, RevisionHash.ofContent("T", "The long form"), null, PublishedAtSource.NONE, Authority.OWN));

        // When
        IntakePlan plan = IntakePlan.of(List.of(Arrival.item(item, null, false)), known, said);

        // Then
        assertThat(plan.outcomes())
                .containsExactly(new IntakePlan.Outcome(item.articleId(), 2, IntakePlan.Gate.UNCHANGED));
        assertThat(plan.revisions()).isEmpty();
        assertThat(plan.newlySaid()).isEmpty();
    }

    @Test
    void shouldHearAFeedThatChangesItsMind() {
        // Given
        Draft before = draft("T", "a", null, REUTERS);
        Draft after = draft("T", "b", null, REUTERS);

        // When
        IntakePlan plan = IntakePlan.of(
                List.of(Arrival.item(after, null, false)),
                Map.of(before.articleId(), KnownArticle.firstOf(before)),
                Map.of(before.articleId(), RevisionHash.of(before.contentHash(), null)));

        // Then
        assertThat(plan.outcomes()).extracting(IntakePlan.Outcome::revision).containsExactly(2);
        assertThat(plan.newlySaid()).containsOnlyKeys(after.articleId());
    }

    @Test
    void shouldNotLetAFeedOfAnotherSiteReviseWhatTheArticlesOwnSiteSays() {
        // Given
        Draft own = draft("T", "What the site says", null, REUTERS).saidBy(Authority.OWN);
        Draft foreign = draft("T", "What a stranger says", SEPTEMBER, new FeedId("f-stranger"));

        // When
        IntakePlan ownFirst = hear(own, foreign);
        IntakePlan ownSecond = hear(foreign, own);

        // Then
        assertThat(ownFirst.revisions()).extracting(Article::text).containsExactly("What the site says");
        assertThat(ownSecond.revisions())
                .extracting(Article::text)
                .containsExactly("What a stranger says", "What the site says");
    }

    @Test
    void shouldMakeNoRevisionOfAConfirmationWithMoreAuthority() {
        // When
        IntakePlan plan = hear(
                draft("T", "x", null, REUTERS), draft("T", "x", null, REUTERS).saidBy(Authority.OWN));

        // Then
        assertThat(plan.revisions()).hasSize(1);
        assertThat(plan.changed().values()).extracting(KnownArticle::authority).containsExactly(Authority.OWN);
    }

    @Test
    void shouldSendASummaryForItsPageOnlyWhenItSaysSomethingNew() {
        // Given
        Arrival summary = Arrival.item(draft("T", "In short", null, REUTERS), null, true);

        // When
        IntakePlan plan = IntakePlan.of(List.of(summary, summary), Map.of(), Map.of());

        // Then
        assertThat(plan.outcomes())
                .extracting(IntakePlan.Outcome::gate)
                .containsExactly(IntakePlan.Gate.WAITING, IntakePlan.Gate.UNCHANGED);
        assertThat(plan.waiting().values()).containsExactly(summary);
        assertThat(plan.revisions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2015-09-21, 2015-09-21T00:00:00Z",
        "2015-09-21T10:00:00Z, 2015-09-21T10:00:00Z",
        "2015-09-21T10:00:00+02:00, 2015-09-21T08:00:00Z",
        "2015-09-21 10:00:00-05:00, 2015-09-21T15:00:00Z",
        "2015-09-21T10:00:00.1234567Z, 2015-09-21T10:00:00.123Z"
    })
    void shouldReadDates(String text, Instant date) {
        assertThat(PublicationDate.read(text, NOW)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2015-13-01",
                "2015-02-30",
                "2015-09-21T10:00:00",
                "21.09.2015",
                "0001-01-01",
                "2035-01-01",
                "1442829600",
                "9999-12-31T23:59:59Z"
            })
    void shouldNeverGuessADate(String text) {
        assertThat(PublicationDate.read(text, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, en", "EN-us, en-US", "de_DE, de-DE", "zh-hant-tw, zh-Hant-TW"})
    void shouldReadLanguageTags(String given, String tag) {
        assertThat(LanguageTag.read(given)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "English language", "und", "<script>"})
    void shouldLeaveOtherLanguagesUnknown(String given) {
        assertThat(LanguageTag.read(given)).isEmpty();
    }

    @Test
    void shouldRefuseArticlesWithoutWordsAndThoseThatAreTooLong() {
        assertThatThrownBy(() -> posted(" \u0000", "\u202e", null)).isInstanceOf(UnusableArticleException.class);
        assertThatThrownBy(() -> posted("T", "\u00e9".repeat(131_073), null)).hasMessageContaining("256 KiB");
        assertThat(posted("T", "\u00e9".repeat(131_072), null).text()).hasSize(131_072);
        assertThat(posted("t".repeat(2000), "", null).title()).hasSize(1000);
    }

    /** Two feeds speak about one page, one after the other. */
    private static IntakePlan hear(Draft first, Draft second) {
        return IntakePlan.of(
                List.of(Arrival.fromPage(first, null), Arrival.fromPage(second, null)), Map.of(), Map.of());
    }

    private static IntakePlan plan(List<Draft> drafts, Map<ArticleId, KnownArticle> known) {
        return IntakePlan.of(drafts.stream().map(Arrival::posted).toList(), known, Map.of());
    }

    private static Draft posted(String title, String text, @Nullable Instant date) {
        return draft(title, text, date, null);
    }

    private static Draft draft(String title, String text, @Nullable Instant date, @Nullable FeedId feed) {
        return Draft.of(new Draft.Raw("https://news.example/a", null, title, text, "en", List.of(), date), feed, NOW);
    }
}
