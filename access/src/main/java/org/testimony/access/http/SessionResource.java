package org.testimony.access.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.testimony.access.http.HttpPasswords.Tried;
import org.testimony.access.user.Account;
import org.testimony.access.user.Role;

/** Signing in and out, and who one is. */
@Path("/api/v1/session")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {
    private static final Logger LOG = Logger.getLogger(SessionResource.class);

    private final AccessConfig config;
    private final HttpPasswords passwords;
    private final HttpSessions sessions;
    private final HttpCaller caller;

    SessionResource(AccessConfig config, HttpPasswords passwords, HttpSessions sessions, HttpCaller caller) {
        this.config = config;
        this.passwords = passwords;
        this.sessions = sessions;
        this.caller = caller;
    }

    /** Who wants to sign in. */
    @Schema(description = "an account id and its password")
    public record Credentials(
            @Schema(required = true) @Nullable String name,
            @Schema(required = true) @Nullable String password) {}

    /**
     * Who asks.
     *
     * @param people none or users: how one signs in here
     * @param name the account id; absent when nobody signed in
     * @param role what may be done; absent when nothing
     */
    public record Session(
            String people, @Nullable String name, @Nullable String role) {}

    @GET
    @Operation(summary = "Who you are here", description = "Tells it also to those who did not sign in.")
    public Session who() {
        return session(caller.name().orElse(null), caller.role().orElse(null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sign in",
            description =
                    "For browsers: the answer sets the cookie of a session. Programs use HTTP Basic with each call.")
    @APIResponse(responseCode = "200", description = "signed in")
    @APIResponse(responseCode = "401", description = "the account id or the password is wrong")
    @APIResponse(responseCode = "429", description = "too many wrong passwords; Retry-After says how long to wait")
    public Response signIn(@Nullable Credentials given, @Context HttpServerRequest request) {
        String name = given == null || given.name() == null ? "" : given.name();
        String password = given == null || given.password() == null ? "" : given.password();
        Tried tried = passwords.check(name, password, request.remoteAddress().hostAddress());
        if (tried instanceof Tried.Right right) {
            Account account = right.account();
            LOG.infof("%s signed in", account.name());
            return Response.ok(session(account.name(), account.role()))
                    .cookie(cookie(sessions.begin(account), sessions.lasts(), request.isSSL()))
                    .build();
        }
        LOG.infof("A sign-in was refused from %s", request.remoteAddress().hostAddress());
        return problem(HttpProblems.Refusal.of(tried));
    }

    @DELETE
    @Operation(summary = "Sign out", description = "Ends the session; its cookie is worth nothing from now on.")
    @APIResponse(responseCode = "204", description = "signed out")
    public Response signOut(@Context HttpServerRequest request) {
        caller.session().ifPresent(sessions::end);
        return Response.noContent()
                .cookie(cookie("", Duration.ZERO, request.isSSL()))
                .build();
    }

    private Session session(@Nullable String name, @Nullable Role role) {
        return new Session(config.people().name().toLowerCase(Locale.ROOT), name, role == null ? null : role.code());
    }

    private static Response problem(HttpProblems.Refusal refusal) {
        Response.ResponseBuilder answer = Response.status(refusal.status())
                .type(HttpProblems.TYPE)
                .entity(HttpProblems.body(refusal.status(), refusal.detail()));
        return refusal.after().isZero()
                ? answer.build()
                : answer.header(HttpHeaders.RETRY_AFTER, HttpProblems.seconds(refusal.after()))
                        .build();
    }

    private static NewCookie cookie(String value, Duration lasts, boolean encrypted) {
        return new NewCookie.Builder(HttpSessions.COOKIE)
                .value(value)
                .path("/")
                .maxAge((int) lasts.toSeconds())
                .httpOnly(true)
                .secure(encrypted)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
