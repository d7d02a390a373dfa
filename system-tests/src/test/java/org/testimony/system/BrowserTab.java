package org.testimony.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** One tab of a browser that keeps what its console complains about. */
final class BrowserTab implements AutoCloseable {
    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private BrowserTab(String origin, BrowserContext context) {
        this.origin = origin;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static BrowserTab open(InstalledChromium chromium, RunningSystem system, Browser.NewContextOptions options) {
        BrowserContext context = system.signedIn(chromium.browser().newContext(options));
        return new BrowserTab(system.dashboardUrl(), context);
    }

    static BrowserTab openSignedOut(InstalledChromium chromium, RunningSystem system) {
        return new BrowserTab(system.dashboardUrl(), chromium.browser().newContext());
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return complaints;
    }

    /** Always a fresh page, also when only the hash differs. */
    void visit(String path) {
        page.navigate("about:blank");
        page.navigate(origin + path);
    }

    @Override
    public void close() {
        context.close();
    }
}
