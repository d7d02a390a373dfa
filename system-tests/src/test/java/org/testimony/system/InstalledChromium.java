package org.testimony.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Chromium that is installed on this machine; tests that need it are skipped, with a warning, when there is none. */
final class InstalledChromium implements AutoCloseable {
    private static final String HOW_TO_GET_ONE =
            "No Chromium found: the browser test is skipped. On Debian or Ubuntu: apt-get install chromium";

    private final Playwright playwright;
    private final Browser browser;

    private InstalledChromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static InstalledChromium launch() {
        Optional<Path> chromium = find();
        if (chromium.isEmpty()) {
            System.getLogger(InstalledChromium.class.getName()).log(System.Logger.Level.WARNING, HOW_TO_GET_ONE);
        }
        assumeTrue(chromium.isPresent(), HOW_TO_GET_ONE);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new InstalledChromium(playwright, playwright.chromium().launch(options(chromium.get())));
    }

    Browser browser() {
        return browser;
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

    private static Optional<Path> find() {
        return Pattern.compile(":")
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
