package org.testimony.ingest.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRule;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import java.util.List;

/**
 * Rules that take bounded time to ask, however a hostile robots.txt was written. What is beyond the bounds errs on the side of
 * not fetching: a refusal is cut short, which makes it wider, an allowance is left out.
 */
final class BoundedRules {
    private static final int MAX_RULES = 2_000;
    private static final int MAX_LENGTH = 1_000;

    // Asking costs at most the length of the address times that of all patterns with a wildcard.
    private static final int MAX_WITH_WILDCARD = 50_000;

    private int withWildcard;

    private BoundedRules() {}

    static SimpleRobotRules of(SimpleRobotRules parsed) {
        if (parsed.isAllowAll() || parsed.isAllowNone()) {
            return parsed;
        }
        return new BoundedRules().bound(parsed);
    }

    private SimpleRobotRules bound(SimpleRobotRules parsed) {
        List<RobotRule> given = parsed.getRobotRules().stream().distinct().toList();
        SimpleRobotRules bounded = new SimpleRobotRules();
        bounded.setCrawlDelay(parsed.getCrawlDelay());
        int refusals = 0;
        for (RobotRule rule : given) {
            if (!rule.isAllow()) {
                refusals++;
                bounded.addRule(cut(rule.getPrefix()), false);
            }
        }
        if (refusals > MAX_RULES) {
            return new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
        }
        given.stream()
                .filter(RobotRule::isAllow)
                .limit(MAX_RULES)
                .map(RobotRule::getPrefix)
                .filter(pattern -> cut(pattern).equals(pattern))
                .forEach(pattern -> bounded.addRule(pattern, true));
        bounded.sortRules();
        return bounded;
    }

    private String cut(String pattern) {
        String cut = pattern.length() > MAX_LENGTH ? pattern.substring(0, MAX_LENGTH) : pattern;
        int wildcard = cut.indexOf('*');
        if (wildcard < 0) {
            return cut;
        }
        withWildcard += cut.length();
        return withWildcard > MAX_WITH_WILDCARD ? cut.substring(0, Math.max(1, wildcard)) : cut;
    }
}
