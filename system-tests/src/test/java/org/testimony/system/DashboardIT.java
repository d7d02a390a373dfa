package org.testimony.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a person sees in a browser: a bar grows while articles arrive, without reload. */
class DashboardIT {
    private static final double PATIENCE_MS = 60_000;
    private static final String HOW_TO_GET_ONE =
            "No Chromium found: the browser test is skipped. On Debian or Ubuntu: apt-get install chromium";

    @Test
    void shouldGrowABarWhileArticlesArrive() throws IOException {
        // Given
        Optional<Path> chromium = chromium();
        if (chromium.isEmpty()) {
            System.getLogger(DashboardIT.class.getName()).log(System.Logger.Level.WARNING, HOW_TO_GET_ONE);
        }
        assumeTrue(chromium.isPresent(), HOW_TO_GET_ONE);
        try (RunningSystem system = RunningSystem.start();
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(options(chromium.get()))) {
            Page page = browser.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            system.post(List.of(WrittenArticles.number(0)));
            page.navigate(system.dashboardUrl() + "/");
            Locator quarter = page.locator("[data-quarter='2014-Q1']");
            PlaywrightAssertions.assertThat(quarter).hasAttribute("data-best", "1", patiently());

            // When
            system.post(List.of(WrittenArticles.number(24)));

            // Then
            PlaywrightAssertions.assertThat(quarter).hasAttribute("data-best", "2", patiently());
            PlaywrightAssertions.assertThat(page.getByTestId("counter-persons")).containsText("2");
            PlaywrightAssertions.assertThat(page.getByTestId("person-card"))
                    .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
            assertThat(page.getByTestId("person-card").first().textContent()).contains("fled the group");
            assertThat(complaints).isEmpty();
        }
    }

    private static LocatorAssertions.HasAttributeOptions patiently() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MS);
    }

    private static BrowserType.LaunchOptions options(Path chromium) {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
    }

    private static Optional<Path> chromium() {
        return Pattern.compile(":")
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
