package org.testimony.ingest.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the robots.txt of one host says to our agent (RFC 9309): the group of our product token, else the group for all. The
 * longest rule wins, an allowance over a refusal of the same length.
 */
public final class RobotsRules {
    /** The name by which a robots.txt addresses us. */
    public static final String PRODUCT_TOKEN = "testimony";

    /** Bytes after the first so many are not read, as RFC 9309 has it. */
    public static final int MAX_BYTES = 500 * 1024;

    private static final Duration LONGEST_DELAY = Duration.ofHours(1);
    private static final int MAX_WARNINGS = 0;

    // The parser wants an address to resolve sitemaps against and to name in warnings; nobody may learn ours.
    private static final String NOWHERE = "https://robots.invalid/robots.txt";

    private final BaseRobotRules rules;
    private final boolean unknown;

    private RobotsRules(BaseRobotRules rules, boolean unknown) {
        this.rules = rules;
        this.unknown = unknown;
    }

    /**
     * The rules that an answer to the request for robots.txt makes.
     *
     * <p>2xx: those of the body. 4xx: there are none, everything is allowed. Everything else, also 429 and a redirect that was
     * not followed: nothing is allowed for now.
     *
     * @param status the HTTP status after redirects; 0 when the host could not be reached
     */
    public static RobotsRules of(int status, byte[] body) {
        if (status >= 200 && status < 300) {
            return parsed(body);
        }
        boolean isAbsent = status >= 400 && status < 500 && status != 429;
        return new RobotsRules(
                new SimpleRobotRules(isAbsent ? RobotRulesMode.ALLOW_ALL : RobotRulesMode.ALLOW_NONE), !isAbsent);
    }

    /** Whether the host could not be asked, so that it forbids everything only for now. */
    public boolean isUnknown() {
        return unknown;
    }

    /** Whether our agent may fetch the absolute address, which is on the host of the robots.txt. */
    public boolean allows(String url) {
        return rules.isAllowed(url);
    }

    /** The pause between two requests that the host asks for, at most an hour. */
    public Optional<Duration> crawlDelay() {
        long millis = rules.getCrawlDelay();
        if (millis == BaseRobotRules.UNSET_CRAWL_DELAY || millis <= 0) {
            return Optional.empty();
        }
        Duration asked = Duration.ofMillis(millis);
        return Optional.of(asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked);
    }

    private static RobotsRules parsed(byte[] body) {
        byte[] read = body.length > MAX_BYTES ? Arrays.copyOf(body, MAX_BYTES) : body;
        // A delay above the parser's limit would forbid the whole host, so the limit is ours, applied later.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, MAX_WARNINGS);
        SimpleRobotRules parsed = parser.parseContent(NOWHERE, read, "text/plain", List.of(PRODUCT_TOKEN));
        return new RobotsRules(BoundedRules.of(parsed), false);
    }
}
