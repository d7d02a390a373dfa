package org.testimony.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;

/** The page on which people sign in, as they use it. */
record SignInPage(Page page, String origin) {
    /** Opens a place of the dashboard without being signed in; it gives way before it is loaded whole. */
    void visit(String path) {
        page.navigate(origin + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    }

    void signIn(String name, String password) {
        page.getByLabel("Account id").fill(name);
        page.getByLabel("Password").fill(password);
        page.keyboard().press("Enter");
    }

    Locator wrong() {
        return page.getByTestId("sign-in-wrong");
    }

    Locator account() {
        return page.getByTestId("account");
    }
}
