package org.testimony.embedded.supervise;

import java.time.Duration;

/** Hears what happens to the components; called from several threads. */
public interface Reports {
    /** Tells nobody. */
    Reports NONE = new Reports() {};

    /** The component is about to be started. */
    default void starting(Component component) {}

    /** Its process runs. */
    default void launched(Component component, ProcessHandle process) {}

    /** The component can do its work, so long after its start. */
    default void ready(Component component, Duration after) {}

    /** It runs, but is not ready so long after its start. */
    default void waiting(Component component, Duration since) {}

    /** It died and will be started again after the pause. */
    default void died(Component component, Duration pause) {}

    /** It died too often, or never became ready, and is left alone. */
    default void gaveUp(Component component, String reason) {}
}
