package org.testimony.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person sees and does in a browser, on real processes: one system and one browser for all tests, in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DashboardIT {
    private static final double PATIENCE_MS = 60_000;
    private static RunningSystem system;
    private static InstalledChromium chromium;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        chromium = InstalledChromium.launch();
        system = RunningSystem.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (system != null) {
            system.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        open(new Browser.NewContextOptions());
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    @Order(1)
    void shouldGrowABarWhileArticlesArrive() {
        // Given
        system.post(List.of(WrittenArticles.number(0)));
        visit("/");
        Locator quarter = page.locator("[data-quarter='2014-Q1']");
        assertThat(quarter).hasAttribute("data-best", "1");

        // When
        system.post(List.of(WrittenArticles.number(24)));

        // Then
        assertThat(quarter).hasAttribute("data-best", "2");
        assertThat(page.getByTestId("counter-persons")).hasText("2");
        assertThat(page.getByTestId("person-card")).hasCount(2);
        assertThat(page.getByTestId("person-card").first()).containsText("fled the group");
        assertThat(page.locator("#defections svg path").first()).isAttached();
        assertThat(complaints).isEmpty();
    }

    @Test
    @Order(2)
    void shouldLeadFromABarToItsPersonsAndOnToTheSentenceInTheArticle() {
        // Given
        system.post(WrittenArticles.upTo(8));
        visit("/");
        assertThat(page.getByTestId("counter-persons")).hasText("9");
        String best = page.locator("[data-quarter='2014-Q2']").getAttribute("data-best");

        // When
        page.locator(".column[data-key='2014-Q2']").click();

        // Then
        assertThat(page.getByTestId("persons-count")).hasText(best + " persons");
        assertThat(page.getByTestId("person-card")).hasCount(Integer.parseInt(best));

        // When
        page.getByTestId("person-card").first().locator("a.card-open").click();
        assertThat(page.locator(".report mark").first()).containsText("Abu ");
        page.locator(".report h4 a").first().click();

        // Then
        assertThat(page.locator(".kicker")).hasText("Article");
        assertThat(page.locator("blockquote mark").first()).containsText("Abu ");
        page.goBack();
        page.goBack();
        assertThat(page.getByTestId("persons-filter")).containsText("2nd quarter of 2014");
        assertThat(complaints).isEmpty();
    }

    @Test
    @Order(3)
    void shouldShowWhatHadBeenPublishedByADayAndComeBackToNow() {
        // Given
        visit("/");
        assertThat(page.getByTestId("counter-persons")).hasText("9");
        page.getByText("As published").click();
        assertThat(page.getByTestId("past")).containsText("As known on");

        // When
        page.getByTestId("as-of").focus();
        page.keyboard().press("Home");

        // Then
        assertThat(page.getByTestId("counter-persons")).hasText("0");
        assertThat(page.locator("[data-quarter='2014-Q1']")).hasAttribute("data-best", "0");
        assertThat(page.locator("#past-diff-summary")).containsText("9 entered");

        // When
        page.getByTestId("back-to-live").click();

        // Then
        assertThat(page.getByTestId("counter-persons")).hasText("9");
        assertThat(page.locator("[data-quarter='2014-Q1']")).hasAttribute("data-best", "2");
        assertThat(complaints).isEmpty();
    }

    @Test
    @Order(4)
    void shouldMergeTwoPersonsInTheReviewAndTakeItBack() {
        // Given
        system.post(WrittenArticles.ofTwoWhoMayBeOne());
        visit("/#review?kind=possibly-same");
        Locator question = page.getByTestId("review-item");
        Locator syrians = page.locator("#ranked [data-key='SY']");
        assertThat(question).hasCount(1);
        int before = bestOf("nationality", "SY");

        // When
        page.keyboard().press("m");

        // Then
        Locator decision = page.locator("[data-testid='decision'][data-kind='same-person']");
        assertThat(decision).hasAttribute("data-state", "held");
        assertThat(question).hasCount(0);
        page.locator("[data-nav='overview']").click();
        assertThat(syrians).hasAttribute("data-best", String.valueOf(before - 1));

        // When
        page.locator("[data-nav='review']").click();
        assertThat(page.locator("h2.page-title")).hasText("Review");
        page.keyboard().press("u");

        // Then
        assertThat(page.locator("[data-testid='decision'][data-kind='revoke']")).hasAttribute("data-state", "held");
        page.locator("[data-nav='overview']").click();
        assertThat(syrians).hasAttribute("data-best", String.valueOf(before));
        assertThat(complaints).isEmpty();
    }

    @Test
    @Order(5)
    void shouldGoOnByItselfAfterTheServiceWasKilled() throws IOException {
        // Given
        visit("/");
        assertThat(page.getByTestId("live-state")).hasAttribute("data-state", "live");
        int before = bestOf("quarter", "2015-Q1");

        // When
        system.kill("stats");
        assertThat(page.getByTestId("live-state")).not().hasAttribute("data-state", "live");
        system.post(List.of(WrittenArticles.number(11)));
        system.awaitReady();

        // Then
        assertThat(page.getByTestId("live-state")).hasAttribute("data-state", "live");
        assertThat(page.locator("[data-quarter='2015-Q1']")).hasAttribute("data-best", String.valueOf(before + 1));
    }

    @Order(6)
    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void shouldBeAccessibleInLightAndDark(ColorScheme scheme) {
        // Given
        context.close();
        open(new Browser.NewContextOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        JsonNode person = system.ask("/api/v1/defectors?limit=1").path("items").path(0);

        for (String view : List.of(
                "#overview", "#person/" + person.path("defectorId").asText(), "#review", "#search?q=abu", "#claims")) {
            // When
            visit("/" + view);
            assertThat(page.locator("[aria-busy='true'], .skeleton, .unread")).hasCount(0);

            // Then
            assertThat(Accessibility.violations(page)).as(view).isEmpty();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    @Order(7)
    void shouldFitAPhoneWithoutScrollingSideways() {
        // Given
        context.close();
        open(new Browser.NewContextOptions().setViewportSize(360, 780));

        for (String view : List.of("#overview", "#review", "#search?q=abu", "#claims")) {
            // When
            visit("/" + view);
            assertThat(page.locator("[aria-busy='true'], .skeleton, .unread")).hasCount(0);

            // Then
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(view)
                    .isEqualTo(360);
        }
    }

    private void open(Browser.NewContextOptions options) {
        context = system.signedIn(chromium.browser().newContext(options));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Always a fresh page, also when only the hash differs. */
    private void visit(String path) {
        page.navigate("about:blank");
        page.navigate(system.dashboardUrl() + path);
    }

    private static int bestOf(String slice, String key) {
        for (JsonNode bucket :
                system.ask("/api/v1/aggregates/defections?by=" + slice).path("buckets")) {
            if (bucket.path("key").asText().equals(key)) {
                return bucket.path("best").asInt();
            }
        }
        return 0;
    }
}
