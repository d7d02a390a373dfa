package org.testimony.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.testimony.access.user.Role;
import org.testimony.contract.topic.DeadLetterHeaders;
import org.testimony.contract.topic.Topics;

/** Articles go in at one end and counts come out at the other, on real processes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeSystemIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PERSONS = 12;
    private static TraceCollector traces;
    private static RunningSystem system;

    @BeforeAll
    static void start() throws IOException {
        traces = new TraceCollector();
        system = RunningSystem.tracedBy(traces.url());
    }

    @AfterAll
    static void stop() throws IOException {
        if (system != null) {
            system.close();
        }
        traces.close();
    }

    @Test
    @Order(1)
    void shouldCountThePersonsOfPostedArticles() {
        // When
        List<JsonNode> answers = system.post(WrittenArticles.upTo(PERSONS));

        // Then
        assertThat(answers)
                .extracting(answer -> answer.path("outcome").asText())
                .containsOnly("published");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(defections().path("total").asInt()).isEqualTo(PERSONS));
        assertThat(defections().path("buckets").findValues("best").stream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(PERSONS);
    }

    @Test
    @Order(2)
    void shouldLeadFromTheCountToPersonsAndFromPersonsToSentences() {
        // When
        JsonNode persons = system.ask("/api/v1/defectors?limit=200");

        // Then
        assertThat(persons.path("total").asInt()).isEqualTo(PERSONS);
        assertThat(persons.path("items"))
                .allSatisfy(person -> assertThat(
                                person.path("quotes").path(0).path("quote").asText())
                        .contains("fled the group"));
    }

    @Test
    @Order(3)
    void shouldNotCountAnArticleAgainWhenItIsPostedAgain() {
        // Given
        String before = countsWithoutTheirTime();

        // When
        List<JsonNode> again = system.post(WrittenArticles.upTo(PERSONS));
        system.post(WrittenArticles.upTo(PERSONS));

        // Then
        assertThat(again).extracting(answer -> answer.path("outcome").asText()).containsOnly("unchanged");
        awaitThatEverythingPostedHasArrived(PERSONS + 1);
        assertThat(countsWithoutTheirTime()).isEqualTo(before);
        assertThat(new TopicReader(system.bootstrapServers()).readAll(Topics.ARTICLES))
                .hasSize(PERSONS + 1);
    }

    @Test
    @Order(4)
    void shouldKeepAChangedSentenceAsTheSecondRevisionOfTheSameArticle() {
        // Given
        ObjectNode article = WrittenArticles.number(3);
        int articles = overview("articles");
        article.put("text", article.path("text").asText().replace("an interview", "a long interview"));

        // When
        JsonNode answer = system.post(article);

        // Then
        assertThat(answer.path("revision").asInt()).isEqualTo(2);
        String path = "/api/v1/articles/" + answer.path("articleId").asText();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(system.ask(path).path("revision").asInt()).isEqualTo(2));
        assertThat(overview("articles")).isEqualTo(articles);
        assertThat(defections().path("total").asInt()).isEqualTo(PERSONS);
    }

    @Test
    @Order(5)
    void shouldSetMalformedRecordsAsideWithTheirOriginAndGoOn() {
        // Given
        TopicReader topics = new TopicReader(system.bootstrapServers());
        List<byte[]> malformed = IntStream.range(0, 20)
                .mapToObj(n -> ("{\"articleId\": " + n + ", \"text\": \"canary").getBytes(UTF_8))
                .toList();

        // When
        topics.write(Topics.ARTICLES.name(), malformed);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(topics.readAll(Topics.DEAD_LETTERS)).hasSize(20));
        assertThat(topics.readAll(Topics.DEAD_LETTERS)).allSatisfy(letter -> {
            assertThat(TopicReader.header(letter, DeadLetterHeaders.TOPIC)).isEqualTo("articles");
            assertThat(TopicReader.header(letter, DeadLetterHeaders.PARTITION)).matches("\\d+");
            assertThat(TopicReader.header(letter, DeadLetterHeaders.OFFSET)).matches("\\d+");
            assertThat(TopicReader.header(letter, DeadLetterHeaders.CAUSE)).isNotBlank();
            assertThat(TopicReader.header(letter, DeadLetterHeaders.MESSAGE)).doesNotContain("canary");
        });
        assertThat(topics.readAll(Topics.DEAD_LETTERS))
                .extracting(ConsumerRecord::value)
                .containsExactlyInAnyOrderElementsOf(malformed);
        awaitThatEverythingPostedHasArrived(PERSONS + 2);
    }

    @Test
    @Order(6)
    void shouldMergeTwoPersonsAndTakeItBackWithBothInTheHistory() {
        // Given
        String before = countsWithoutTheirTime();
        List<String> both =
                system.ask("/api/v1/defectors?limit=2").path("items").findValuesAsText("defectorId");

        // When
        String merge = system.decide("same-person", Map.of("defectorIds", both));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(defections().path("total").asInt()).isEqualTo(PERSONS - 1));

        // When
        system.decide("revoke", Map.of("revokes", merge));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(countsWithoutTheirTime()).isEqualTo(before));
        assertThat(both)
                .allSatisfy(id -> assertThat(system.ask("/api/v1/defectors/" + id)
                                .path("status")
                                .asText())
                        .isEqualTo("suggested"));
        assertThat(both)
                .anySatisfy(id -> assertThat(system.ask("/api/v1/defectors/" + id + "/history")
                                .path("items"))
                        .extracting(revision -> revision.path("status").asText())
                        .containsSubsequence("suggested", "merged", "suggested"));
    }

    @Test
    @Order(7)
    void shouldFollowOneArticleFromItsPostToTheBrowsersUnderOneTrace() throws IOException {
        // Given a browser
        ShownArticles shown = new ShownArticles();
        try (LiveClient unused = LiveClient.listening(system, shown)) {
            await().atMost(PATIENCE).until(shown::connected);

            // When
            JsonNode answer = system.post(WrittenArticles.number(PERSONS - 1).put("title", "The same in other words"));
            String traceId = answer.path("traceId").asText();

            // Then
            assertThat(traceId).matches("[0-9a-f]{32}");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(traces.steps(traceId))
                            .contains(
                                    "ingest-service: publish article",
                                    "classify-service: read article",
                                    "classify-service: resolve persons",
                                    "stats-service: write facts",
                                    "stats-service: tell browsers"));
            assertThat(shown.traces()).containsEntry(answer.path("articleId").asText(), traceId);
        }
    }

    @Test
    @Order(8)
    void shouldAnswerNobodyWhoDidNotSignIn() {
        // Who one is, and signing out; signing in without a password is refused as well.
        List<String> session = List.of("get /api/v1/session", "delete /api/v1/session");
        assertThat(system.callsForNobody("stats")).containsExactlyInAnyOrderElementsOf(session);
        assertThat(system.callsForNobody("ingest")).containsExactlyInAnyOrderElementsOf(session);
    }

    @Test
    @Order(9)
    void shouldAskABrowserToSignInAndBringItBackToWhereItWas() throws IOException {
        try (InstalledChromium chromium = InstalledChromium.launch();
                BrowserTab tab = BrowserTab.openSignedOut(chromium, system)) {
            // Given
            Page page = tab.page();
            SignInPage signIn = new SignInPage(page, system.dashboardUrl());
            signIn.visit("/#claims");
            assertThat(page).hasURL(system.dashboardUrl() + "/sign-in.html#claims");
            assertThat(Accessibility.violations(page)).isEmpty();

            // When
            signIn.signIn(RunningSystem.ANALYST, "wrong");

            // Then
            assertThat(signIn.wrong()).hasText("The account id or the password is wrong.");
            assertThat(page.getByLabel("Password")).isFocused();

            // When
            signIn.signIn(RunningSystem.ANALYST, RunningSystem.PASSWORD);

            // Then
            assertThat(page).hasURL(system.dashboardUrl() + "/#claims");
            assertThat(page.locator("h2.page-title")).isVisible();
            assertThat(signIn.account()).containsText("analyst-1, admin");

            // When
            page.getByTestId("sign-out").click();

            // Then: refusals are the only complaints, and none is about the content security policy
            assertThat(page).hasURL(system.dashboardUrl() + "/sign-in.html#claims");
            assertThat(tab.complaints()).allMatch(text -> text.contains("401"));
        }
    }

    @Test
    @Order(10)
    void shouldOfferAViewerNothingToDecide() throws IOException {
        system.addUser("viewer-1", Role.VIEWER);
        JsonNode persons = system.ask("/api/v1/defectors?limit=1").path("items");
        String id = persons.path(0).path("defectorId").asText();
        try (InstalledChromium chromium = InstalledChromium.launch();
                BrowserTab tab = BrowserTab.openSignedOut(chromium, system)) {
            // Given
            SignInPage signIn = new SignInPage(tab.page(), system.dashboardUrl());
            signIn.visit("/#person/" + id);

            // When
            signIn.signIn("viewer-1", RunningSystem.PASSWORD);

            // Then
            assertThat(signIn.account()).containsText("viewer-1, viewer");
            Locator decide = tab.page().locator("[aria-label='Decide about this person']");
            assertThat(decide).isAttached();
            assertThat(decide).isHidden();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    /** Posts one more article and waits until it is counted: what was sent before it has been handled by then. */
    private static void awaitThatEverythingPostedHasArrived(int number) {
        int before = overview("articles");
        system.post(WrittenArticles.ofTheWeather(number));
        await().atMost(PATIENCE).until(() -> overview("articles") == before + 1);
    }

    private static JsonNode defections() {
        return system.ask("/api/v1/aggregates/defections?by=quarter");
    }

    private static String countsWithoutTheirTime() {
        ObjectNode counts = (ObjectNode) defections();
        counts.remove("asOf");
        return counts.toString();
    }

    private static int overview(String counter) {
        return system.ask("/api/v1/overview").path(counter).asInt();
    }
}
