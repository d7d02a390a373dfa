package org.testimony.stats.fact;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while facts cannot be written; dead only when the thread that writes them has ended. */
final class FactsHealth {
    @Produces
    @Singleton
    @Readiness
    HealthCheck ready(FollowState state) {
        return () -> HealthCheckResponse.named("facts are followed")
                .status(state.isFollowing())
                .withData("reason", state.reason())
                .build();
    }

    @Produces
    @Singleton
    @Liveness
    HealthCheck live(FollowState state) {
        return () -> HealthCheckResponse.named("facts thread")
                .status(state.isAlive())
                .build();
    }
}
