package org.testimony.embedded.supervise;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers every report as one word and a name. */
final class Heard implements Reports {
    final List<String> all = new CopyOnWriteArrayList<>();

    @Override
    public void launched(Component component, ProcessHandle process) {
        all.add("launched " + component.name());
    }

    @Override
    public void ready(Component component, Duration after) {
        all.add("ready " + component.name());
    }

    @Override
    public void died(Component component, Duration pause) {
        all.add("died " + component.name());
    }

    @Override
    public void gaveUp(Component component, String reason) {
        all.add("gave up " + component.name());
    }
}
