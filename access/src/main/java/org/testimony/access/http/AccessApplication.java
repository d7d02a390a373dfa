package org.testimony.access.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.testimony.access.http.AccessConfig.People;

/** Refuses to start a service that everybody could reach and nobody guards. */
@Singleton
final class AccessApplication {
    private static final Logger LOG = Logger.getLogger(AccessApplication.class);

    private final AccessConfig config;
    private final HttpAccounts accounts;
    private final String host;

    AccessApplication(
            AccessConfig config, HttpAccounts accounts, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.config = config;
        this.accounts = accounts;
        this.host = host;
    }

    void check(@Observes StartupEvent starting) {
        boolean everybody = config.people() == People.NONE || config.anonymous().isPresent();
        if (everybody && !HttpOrigin.isLoopback(host)) {
            throw new IllegalStateException("This service would listen at " + host
                    + " with nobody having to sign in. Set testimony.security.people=users and"
                    + " testimony.security.users-file (make one with ./testimony user), leave"
                    + " testimony.security.anonymous out, or set quarkus.http.host=127.0.0.1.");
        }
        if (config.people() == People.USERS) {
            int number = accounts.load();
            LOG.infof("Users may sign in: %d accounts", number);
        }
    }
}
