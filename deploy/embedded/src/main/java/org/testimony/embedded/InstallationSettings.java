package org.testimony.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.testimony.embedded.component.PortPlan;
import org.testimony.embedded.folder.ProjectFolder;

/**
 * What an installation is to be.
 *
 * @param project the built project whose services are started
 * @param dataDir where everything is kept
 * @param throwAway whether the data folder is deleted at the end
 * @param environment variables for all services, besides those that connect them
 */
public record InstallationSettings(
        ProjectFolder project, Path dataDir, boolean throwAway, PortPlan ports, Map<String, String> environment) {

    public InstallationSettings {
        environment = Map.copyOf(environment);
    }

    /** An installation on the documented ports that keeps its data in that folder. */
    public static InstallationSettings in(ProjectFolder project, Path dataDir) {
        return new InstallationSettings(project, dataDir, false, PortPlan.DEFAULT, Map.of());
    }

    /** The same on those ports. */
    public InstallationSettings on(PortPlan other) {
        return new InstallationSettings(project, dataDir, throwAway, other, environment);
    }

    /** The same, with its data deleted when it is closed. */
    public InstallationSettings thrownAway() {
        return new InstallationSettings(project, dataDir, true, ports, environment);
    }

    /** The same, with ingest allowed to fetch feeds from this very machine. */
    public InstallationSettings allowingLoopbackFeeds() {
        return with("TESTIMONY_INGEST_ALLOW_LOOPBACK", "true");
    }

    /** The same, with everybody on this machine allowed to look without signing in. */
    public InstallationSettings openForReading() {
        return with("TESTIMONY_SECURITY_ANONYMOUS", "viewer");
    }

    /** The same, with one environment variable more for all services. */
    public InstallationSettings with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new InstallationSettings(project, dataDir, throwAway, ports, more);
    }
}
