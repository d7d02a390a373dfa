package org.testimony.system;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.testimony.contract.id.StableIds;

/**
 * How long an article takes from its post until a browser has drawn it, with everything on one machine, once some history
 * was read. Arguments: seconds, articles a second.
 */
final class PixelDelayBenchmark {
    private static final int WARM_UP_SECONDS = 30;

    /** Notes for each article's card the time of the frame after the one in which it came into the page. */
    private static final String WATCH = """
            () => {
              window.drawnAt = {};
              const note = () => document.querySelectorAll('[data-testid="article-card"]').forEach(card => {
                const id = card.dataset.id;
                if (!(id in window.drawnAt)) {
                  window.drawnAt[id] = 0;
                  requestAnimationFrame(() => requestAnimationFrame(() => { window.drawnAt[id] = Date.now(); }));
                }
              });
              new MutationObserver(note).observe(document.body, {childList: true, subtree: true});
              note();
            }
            """;

    private final RunningSystem system;
    private final Page page;
    private int next = 3_000_000;

    private PixelDelayBenchmark(RunningSystem system, Page page) {
        this.system = system;
        this.page = page;
    }

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        int rate = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
        try (RunningSystem system = RunningSystem.start();
                InstalledChromium chromium = InstalledChromium.launch()) {
            History.read(system);
            Page page = system.signedIn(chromium.browser().newContext()).newPage();
            page.navigate(system.dashboardUrl() + "/");
            // Articles are drawn where they can be seen.
            page.click("#articles-tab");
            PixelDelayBenchmark benchmark = new PixelDelayBenchmark(system, page);
            page.evaluate(WATCH);
            benchmark.measure(rate, WARM_UP_SECONDS);
            System.out.printf("%5d articles/s, drawn  %s%n", rate, benchmark.measure(rate, seconds));
        }
    }

    private Percentiles measure(int rate, int seconds) throws InterruptedException {
        MixedNews news = new MixedNews(system, rate, next);
        news.start();
        TimeUnit.SECONDS.sleep(seconds);
        news.close();
        next = news.next();
        // What comes later than this counts as not come at all, and the number of events shows it.
        page.waitForTimeout(5_000);
        @SuppressWarnings("unchecked")
        Map<String, Number> drawn = (Map<String, Number>) page.evaluate("() => window.drawnAt");
        return Percentiles.of(news.postedAt().entrySet().stream()
                .filter(posted -> drawn.getOrDefault(id(posted.getKey()), 0).longValue() > 0)
                .map(posted -> drawn.getOrDefault(id(posted.getKey()), 0).longValue() - posted.getValue())
                .toList());
    }

    private static String id(String address) {
        return StableIds.article(address).value();
    }
}
