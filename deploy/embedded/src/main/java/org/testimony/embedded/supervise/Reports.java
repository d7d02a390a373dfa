package org.testimony.embedded.supervise;

import java.time.Duration;

/** Hears what happens to the components; called from several threads. */
public interface Reports {
    /** A process was started. */
    void launched(Component component, ProcessHandle process);

    /** The component can do its work, so long after its start. */
    void ready(Component component, Duration after);

    /** It died and will be started again after the pause. */
    void died(Component component, Duration pause);

    /** It died too often, or never became ready, and is left alone. */
    void gaveUp(Component component, String reason);
}
