package org.testimony.access.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.access.http.HttpProblems.Refusal;
import org.testimony.access.rule.AccessRule;
import org.testimony.access.rule.AccessRules;
import org.testimony.access.user.Role;

/** The check before every call: the service's table of rules, and for changes that no other page sent them. */
@Singleton
final class HttpGate {
    // After Quarkus has found out who asks (200) and before any call is answered.
    private static final int PRIORITY = 50;

    private final AccessRules rules;
    private final HttpCaller caller;
    private final AccessConfig config;

    HttpGate(AccessRules rules, HttpCaller caller, AccessConfig config) {
        this.rules = rules;
        this.caller = caller;
        this.config = config;
    }

    void install(@Observes Filters filters) {
        filters.register(this::judge, PRIORITY);
    }

    private void judge(RoutingContext call) {
        Refusal refusal = call.get(HttpSignIn.REFUSAL);
        if (refusal == null) {
            refusal = refusal(call, identity(call));
        }
        if (refusal == null) {
            call.next();
        } else {
            HttpProblems.answer(call, refusal);
        }
    }

    private static @Nullable SecurityIdentity identity(RoutingContext call) {
        return call.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
    }

    private @Nullable Refusal refusal(RoutingContext call, @Nullable SecurityIdentity identity) {
        String method = call.request().method().name();
        Optional<Role> role = caller.role(identity, HttpOrigin.isThisMachine(call.request()));
        AccessRules.Answer answer = rules.judge(method, call.normalizedPath(), role);
        if (answer == AccessRules.Answer.ALLOWED && !AccessRule.reads(method)) {
            boolean byCookie = identity != null && identity.getAttribute(HttpSignIn.SESSION) != null;
            return HttpOrigin.isOurOwn(call.request(), byCookie)
                    ? null
                    : refused("This change was sent by a page of another site. Send it from the dashboard, or from a"
                            + " program with HTTP Basic.");
        }
        return switch (answer) {
            case ALLOWED -> null;
            case SIGN_IN -> signIn();
            case REFUSED ->
                refused("Your role, " + role.map(Role::code).orElse("none")
                        + ", does not allow this. Ask an administrator for another one.");
            case NOT_HERE ->
                new Refusal(
                        HttpProblems.NOT_HERE,
                        "There is no such call. See /q/openapi for those that there are.",
                        Duration.ZERO);
        };
    }

    private Refusal signIn() {
        return config.people() == AccessConfig.People.NONE
                ? refused(
                        "Nobody has to sign in here, so it answers its own machine only: ask as 127.0.0.1 or localhost.")
                : new Refusal(
                        HttpProblems.SIGN_IN,
                        "Sign in: people at /sign-in.html of the dashboard, programs with HTTP Basic.",
                        Duration.ZERO);
    }

    private static Refusal refused(String detail) {
        return new Refusal(HttpProblems.REFUSED, detail, Duration.ZERO);
    }
}
