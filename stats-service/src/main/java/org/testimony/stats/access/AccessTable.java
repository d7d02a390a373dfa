package org.testimony.stats.access;

import static org.testimony.access.rule.AccessRule.open;
import static org.testimony.access.rule.AccessRule.reading;
import static org.testimony.access.rule.AccessRule.writing;
import static org.testimony.access.user.Role.ADMIN;
import static org.testimony.access.user.Role.ANALYST;
import static org.testimony.access.user.Role.VIEWER;

import java.util.List;
import org.testimony.access.rule.AccessRules;

/** Who may call what. What is not in this table is not there. */
public final class AccessTable {
    private static final String ID = "/[^/;]+";
    private static final String API = "/api/v1/";

    /** The first rule that fits decides. */
    public static final AccessRules RULES = new AccessRules(List.of(
            // The page itself holds no facts. Health and metrics are for the operator's network: see the runbook.
            open("/|/index\\.html|/sign-in\\.html|/favicon\\.svg|/(css|js|lib)(/[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*)+"),
            open("/q/(openapi|metrics|health(/[a-z]+)?)"),
            open(API + "session", "GET", "HEAD", "POST", "DELETE"),
            writing(API + "decisions", ANALYST),
            writing(API + "alerts" + ID + "/acknowledge", ANALYST),
            writing(API + "silences(" + ID + ")?", ANALYST),
            // A trial of a rule changes nothing; who may see alerts may ask what would have been one.
            writing(API + "alert-rules/dry-run", VIEWER),
            writing(API + "alert-rules(" + ID + ")?", ADMIN),
            // Where alerts go is nobody's business who does not set it up: addresses of people and of other systems.
            reading(API + "(webhooks|mail-subscriptions)(/.*)?", ADMIN),
            writing(API + "(webhooks|mail-subscriptions)(" + ID + "(/(test|replay|rotate-secret))?)?", ADMIN),
            reading(API + "(overview|review|search|coverage|stream|alerts\\.atom|aggregates/.*)", VIEWER),
            reading(API + "(defectors|articles|claims|stories|alerts|silences|alert-rules)(/.*)?", VIEWER)));

    private AccessTable() {}
}
