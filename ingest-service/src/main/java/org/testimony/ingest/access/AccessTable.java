package org.testimony.ingest.access;

import static org.testimony.access.rule.AccessRule.open;
import static org.testimony.access.rule.AccessRule.reading;
import static org.testimony.access.rule.AccessRule.writing;
import static org.testimony.access.user.Role.ADMIN;
import static org.testimony.access.user.Role.POSTER;
import static org.testimony.access.user.Role.VIEWER;

import java.util.List;
import org.testimony.access.rule.AccessRules;

/** Who may call what. What is not in this table is not there. */
public final class AccessTable {
    private static final String API = "/api/v1/";

    /** The first rule that fits decides. */
    public static final AccessRules RULES = new AccessRules(List.of(
            // For the operator's network: see the runbook.
            open("/q/(openapi|metrics|health(/[a-z]+)?)"),
            open(API + "session", "GET", "HEAD", "POST", "DELETE"),
            writing(API + "articles", POSTER),
            writing(API + "feeds(/[^/;]+(/poll)?)?", ADMIN),
            reading(API + "feeds(/[^/;]+)?", VIEWER),
            reading(API + "(gates|articles/[^/;]+/trace)", VIEWER)));

    private AccessTable() {}
}
