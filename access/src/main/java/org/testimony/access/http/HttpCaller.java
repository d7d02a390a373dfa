package org.testimony.access.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.testimony.access.session.SessionToken;
import org.testimony.access.user.Account;
import org.testimony.access.user.Role;

/** Who made the call that is being answered. */
@Singleton
public final class HttpCaller {
    private final SecurityIdentity identity;
    private final HttpSessions sessions;
    private final HttpAccounts accounts;
    private final Optional<Role> anonymous;

    HttpCaller(SecurityIdentity identity, HttpSessions sessions, HttpAccounts accounts, AccessConfig config) {
        this.identity = identity;
        this.sessions = sessions;
        this.accounts = accounts;
        this.anonymous = config.people() == AccessConfig.People.NONE ? Optional.of(Role.ADMIN) : config.anonymous();
    }

    /** The account id of who signed in; empty when nobody did. */
    public Optional<String> name() {
        return identity.isAnonymous()
                ? Optional.empty()
                : Optional.of(identity.getPrincipal().getName());
    }

    /** What who asks may do; empty when nothing. */
    public Optional<Role> role() {
        return role(identity, true);
    }

    Optional<Role> role(@Nullable SecurityIdentity who, boolean thisMachine) {
        if (who == null || who.isAnonymous()) {
            return anonymous.filter(role -> thisMachine);
        }
        return Arrays.stream(Role.values())
                .filter(role -> who.getRoles().contains(role.code()))
                .reduce((one, other) -> other.covers(one) ? other : one);
    }

    /** Asks later, and from any thread, whether this call's sign-in still holds. */
    public BooleanSupplier holds() {
        SessionToken token = identity.getAttribute(HttpSignIn.SESSION);
        if (token != null) {
            return () -> sessions.account(token).isPresent();
        }
        Account account = identity.getAttribute(HttpSignIn.ACCOUNT);
        return account == null
                ? () -> true
                : () -> accounts.find(account.name()).filter(account::equals).isPresent();
    }

    Optional<SessionToken> session() {
        return Optional.ofNullable(identity.getAttribute(HttpSignIn.SESSION));
    }
}
