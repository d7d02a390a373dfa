package org.testimony.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
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

/** Alerts as a person watches them in a browser, on real processes: one system and one browser for all tests, in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertsIT {
    private static final double PATIENCE_MS = 60_000;
    private static final List<String> VIEWS =
            List.of("#alerts", "#rules", "#rules/new-persons", "#rules/narrative-surges", "#silences", "#receivers");
    private static RunningSystem system;
    private static InstalledChromium chromium;

    private BrowserTab tab;
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
        tab.close();
    }

    @Test
    @Order(1)
    void shouldTellOfAPersonInTheNewsWithoutReloadAndOfNobodyInHistory() {
        // Given
        tab.visit("/#alerts");
        assertThat(page.getByTestId("alerts-status")).containsText("These rules watch");
        assertThat(page.getByTestId("live-state")).hasAttribute("data-state", "live");

        // When
        system.post(List.of(WrittenArticles.number(1), WrittenArticles.number(2)));
        system.post(List.of(WrittenArticles.ofToday(3)));

        // Then
        Locator alert = page.getByTestId("alert");
        assertThat(alert).hasCount(1);
        assertThat(alert).hasAttribute("data-kind", "new-defector");
        assertThat(alert).containsText("Syria");
        assertThat(page.locator(".review-detail mark")).containsText("fled the group");
        assertThat(page.getByTestId("alerts-count")).hasText("1");
        page.locator("[data-nav='overview']").click();
        assertThat(page.getByTestId("newest-alert")).hasCount(1);
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    @Order(2)
    void shouldLeadFromAnAlertToItsSentenceInTheArticle() {
        // Given
        tab.visit("/#alerts");

        // When
        page.getByText("Read it in the article").click();

        // Then
        assertThat(page.locator(".kicker")).hasText("Article");
        assertThat(page.locator(".sought mark").first()).containsText("Abu ");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    @Order(3)
    void shouldAcknowledgeByKeyAndTakeItBack() {
        // Given
        tab.visit("/#alerts");
        Locator alert = page.getByTestId("alert");
        assertThat(alert).hasAttribute("data-state", "open");

        // When
        page.keyboard().press("a");

        // Then
        assertThat(alert).hasAttribute("data-state", "acknowledged");
        assertThat(page.locator(".review-detail")).containsText("Acknowledged by analyst-1");
        assertThat(page.getByTestId("alerts-count")).hasText("");

        // When
        page.keyboard().press("u");

        // Then
        assertThat(alert).hasAttribute("data-state", "open");
        assertThat(page.getByTestId("alerts-count")).hasText("1");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    @Order(4)
    void shouldKeepSilencedAlertsQuietButInSight() {
        // Given
        tab.visit("/#alerts");
        assertThat(page.getByTestId("alert")).hasCount(1);
        page.keyboard().press("s");
        page.locator("#question input[value='nationality']").check();
        page.locator("#question input[type='text']").fill("A known wave");
        page.keyboard().press("Enter");
        assertThat(done("silence")).hasAttribute("data-state", "held");

        // When
        system.post(List.of(WrittenArticles.ofToday(4)));

        // Then
        assertThat(page.getByTestId("alert")).hasCount(2);
        assertThat(page.getByTestId("alert").first()).containsText("silenced");
        assertThat(page.getByTestId("alerts-count")).hasText("1");

        // When
        tab.visit("/#silences");
        assertThat(page.getByTestId("silence")).containsText("Nationality: Syria");
        page.getByText("End now").click();

        // Then
        assertThat(page.getByTestId("silence")).hasAttribute("data-state", "expired");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    @Order(5)
    void shouldTryARuleOnThePastBeforeItIsSaved() {
        // Given
        tab.visit("/#rules/new-persons");

        // When
        page.getByTestId("dry-run-start").click();

        // Then
        assertThat(page.getByTestId("dry-run-sum")).hasAttribute("data-count", "2");
        assertThat(page.locator("[data-testid='dry-run'] .figure-part")).isVisible();

        // When
        page.locator("[data-field='nationality']").fill("DE");
        page.getByTestId("dry-run-start").click();

        // Then
        assertThat(page.getByTestId("dry-run-sum")).hasAttribute("data-count", "0");

        // When
        page.locator("[data-field='nationality']").fill("SY");
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();

        // Then
        Locator rule = page.locator("[data-testid='rule'][data-id='new-persons']");
        assertThat(rule).containsText("Only from Syria");
        assertThat(tab.complaints()).isEmpty();
    }

    @Order(6)
    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void shouldBeAccessibleInLightAndDark(ColorScheme scheme) {
        // Given
        tab.close();
        open(new Browser.NewContextOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));

        for (String view : VIEWS) {
            // When
            tab.visit("/" + view);
            assertThat(page.locator("h2.page-title")).isVisible();
            assertThat(page.locator("[aria-busy='true'], .skeleton")).hasCount(0);

            // Then
            assertThat(Accessibility.violations(page)).as(view).isEmpty();
        }
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    @Order(7)
    void shouldFitAPhoneWithoutScrollingSideways() {
        // Given
        tab.close();
        open(new Browser.NewContextOptions().setViewportSize(360, 780));

        for (String view : VIEWS) {
            // When
            tab.visit("/" + view);
            assertThat(page.locator("h2.page-title")).isVisible();
            assertThat(page.locator("[aria-busy='true'], .skeleton")).hasCount(0);

            // Then
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(view)
                    .isEqualTo(360);
        }
    }

    private void open(Browser.NewContextOptions options) {
        tab = BrowserTab.open(chromium, system, options);
        page = tab.page();
    }

    private Locator done(String kind) {
        return page.locator("[data-testid='deed'][data-kind='" + kind + "']");
    }
}
