package org.testimony.ingest.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.testimony.ingest.page.metadata.PageFacts;

/** Why the text of a page may not be taken for an article. A long text is never refused: real articles tell of captchas too. */
record Refusal(PageFacts facts, WallSigns signs, boolean looksLikeArticle) {
    private static final int MIN_TEXT = 140;
    private static final int SHORT_TEXT = 600;
    private static final int LONG_TEXT = 2_000;
    private static final Pattern ERROR = Pattern.compile(
            "(?:error )?(?:40[0-9]|410|429|50[0-9])\\b.{0,60}"
                    + "|.{0,40}\\b(?:page|file|article|seite|p\u00e1gina|pagina) (?:was |is |could )?(?:not|no|nicht|non)\\b.{0,40}"
                    + "|not found.{0,40}|page introuvable.{0,40}|.{0,30}\u043d\u0435 \u043d\u0430\u0439\u0434\u0435\u043d\u0430.{0,30}"
                    + "|access (?:denied|to this page has been denied).{0,40}|forbidden.{0,20}|bad gateway.{0,20}"
                    + "|service (?:temporarily )?unavailable.{0,40}|internal server error.{0,20}|site (?:is )?under maintenance.{0,40}");
    private static final Pattern CHALLENGE = Pattern.compile("just a moment.{0,5}|attention required.{0,20}"
            + "|are you (?:a )?(?:human|robot).{0,40}|.{0,30}verify (?:that )?you are (?:a )?human.{0,40}"
            + "|checking your browser.{0,60}|pardon our interruption.{0,5}|robot or human.{0,10}"
            + "|(?:security|bot|human) (?:check|verification).{0,20}|ddos-guard.{0,20}|.{0,20}captcha.{0,40}"
            + "|unusual traffic.{0,40}|one more step.{0,20}|please enable (?:js|javascript|cookies).{0,60}");
    private static final Pattern LOGIN = Pattern.compile(
            "(?:log ?in|sign ?in|sign ?up|anmelden|einloggen|connexion"
                    + "|se connecter|iniciar sesi\u00f3n|accedi|inloggen|\u0432\u0445\u043e\u0434|\u062a\u0633\u062c\u064a\u0644 \u0627\u0644\u062f\u062e\u0648\u0644|subscribe to (?:read|continue)"
                    + "|register to (?:read|continue)).{0,60}|.{0,30}(?:log ?in|sign ?in) to (?:continue|read|your account).{0,40}");
    private static final Pattern CONSENT = Pattern.compile("before you continue.{0,40}|.{0,30}your privacy.{0,30}"
            + "|.{0,30}cookie (?:consent|settings|preferences).{0,30}|.{0,20}datenschutzeinstellungen.{0,20}"
            + "|.{0,20}is part of the .{0,30}family of brands.{0,20}|consent.{0,20}");
    private static final Pattern COOKIE_WORD = Pattern.compile("\\b(?:cookies?|consent|gdpr|opt[- ]out|partners)\\b");

    /** The reason, or nothing when the text may be used. */
    Optional<String> reason(String text) {
        if (text.isEmpty()) {
            return Optional.of("the page has no text");
        }
        if (text.length() >= LONG_TEXT) {
            return Optional.empty();
        }
        Optional<String> wall = wall(text);
        if (wall.isPresent()) {
            return wall;
        }
        if (text.length() < MIN_TEXT) {
            return Optional.of("the page has too little text (" + text.length() + " characters)");
        }
        boolean enough = looksLikeArticle || facts.saysArticle();
        return enough ? Optional.empty() : Optional.of("the page does not look like an article");
    }

    private Optional<String> wall(String text) {
        boolean isShort = text.length() < SHORT_TEXT;
        if (isCalled(ERROR) && !facts.saysArticle()) {
            return Optional.of("the page reports an error");
        }
        if (isCalled(CHALLENGE) && !facts.saysArticle() || signs.challenge() && isShort) {
            return Optional.of("the page wants to know whether a human reads it");
        }
        if (signs.password() && (isCalled(LOGIN) || isShort) || isCalled(LOGIN) && isShort) {
            return Optional.of("the page asks to sign in");
        }
        if (!facts.saysArticle() && (isCalled(CONSENT) || isShort && isAboutCookies(text))) {
            return Optional.of("the page asks for consent");
        }
        return signs.moves() && isShort ? Optional.of("the page only sends the reader on") : Optional.empty();
    }

    private boolean isCalled(Pattern pattern) {
        String title = facts.title().value().toLowerCase(Locale.ROOT);
        return pattern.matcher(title).matches()
                || signs.heading()
                        .lines()
                        .anyMatch(heading -> pattern.matcher(heading).matches());
    }

    private static boolean isAboutCookies(String text) {
        return COOKIE_WORD.matcher(text.toLowerCase(Locale.ROOT)).results().count() >= 3;
    }
}
