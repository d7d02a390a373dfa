package org.testimony.access.http;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.access.http.HttpPasswords.Tried;
import org.testimony.access.session.SessionToken;
import org.testimony.access.user.Account;

/**
 * Who asks: a browser by the cookie of its session, a program by HTTP Basic. A wrong password never turns into nobody: the
 * gate is told to refuse the call.
 */
@Singleton
final class HttpSignIn implements HttpAuthenticationMechanism {
    static final String REFUSAL = "testimony.refusal";
    static final String ACCOUNT = "testimony.account";
    static final String SESSION = "testimony.session";

    private static final String BASIC = "basic ";

    private final AccessConfig config;
    private final HttpPasswords passwords;
    private final HttpSessions sessions;

    HttpSignIn(AccessConfig config, HttpPasswords passwords, HttpSessions sessions) {
        this.config = config;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager providers) {
        if (config.people() != AccessConfig.People.USERS) {
            return nobody();
        }
        String given = call.request().getHeader("Authorization");
        if (given != null) {
            return given.regionMatches(true, 0, BASIC, 0, BASIC.length())
                    ? byPassword(call, given.substring(BASIC.length()).strip())
                    : refused(call, new Tried.Wrong());
        }
        Cookie cookie = call.request().getCookie(HttpSessions.COOKIE);
        return cookie == null ? nobody() : Uni.createFrom().item(bySession(cookie.getValue()));
    }

    private @Nullable SecurityIdentity bySession(String cookie) {
        Optional<SessionToken> token = sessions.open(cookie);
        return token.flatMap(sessions::account)
                .map(account -> identity(account)
                        .addAttribute(SESSION, token.orElseThrow())
                        .build())
                .orElse(null);
    }

    private Uni<SecurityIdentity> byPassword(RoutingContext call, String credentials) {
        String[] pair = pair(credentials);
        if (pair.length != 2) {
            return refused(call, new Tried.Wrong());
        }
        Optional<Account> known = passwords.knownAlready(pair[0], pair[1]);
        if (known.isPresent()) {
            return Uni.createFrom().item(identity(known.get()).build());
        }
        String address = call.request().remoteAddress().hostAddress();
        return Uni.createFrom()
                .completionStage(() -> call.vertx()
                        .executeBlocking(() -> passwords.check(pair[0], pair[1], address), false)
                        .toCompletionStage())
                .flatMap(tried -> tried instanceof Tried.Right right
                        ? Uni.createFrom().item(identity(right.account()).build())
                        : refused(call, tried));
    }

    private static String[] pair(String credentials) {
        try {
            String plain = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            return plain.split(":", 2);
        } catch (IllegalArgumentException e) {
            return new String[0];
        }
    }

    private static QuarkusSecurityIdentity.Builder identity(Account account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name()))
                .addRole(account.role().code())
                .addAttribute(ACCOUNT, account);
    }

    private static Uni<SecurityIdentity> refused(RoutingContext call, Tried tried) {
        call.put(REFUSAL, HttpProblems.Refusal.of(tried));
        return nobody();
    }

    private static Uni<SecurityIdentity> nobody() {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return Uni.createFrom()
                .item(new ChallengeData(HttpProblems.SIGN_IN, "WWW-Authenticate", HttpProblems.challenge(call)));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
