package org.testimony.classify.batch;

import java.io.PrintStream;
import org.testimony.classify.model.ReadingModels;

/** The models that a command line asks for. */
public final class BatchModels {
    /** The option that switches models, with {@code on} or {@code off}. */
    public static final String OPTION = "--models";

    private BatchModels() {}

    /**
     * The packaged models unless they are switched off; tells when this machine cannot run them.
     *
     * @throws IllegalArgumentException when the option is neither on nor off
     */
    public static ReadingModels asked(BatchOptions options, PrintStream err) {
        String models = options.value(OPTION).orElse("on");
        if (models.equals("off")) {
            return ReadingModels.off();
        }
        if (!models.equals("on")) {
            throw new IllegalArgumentException(OPTION + " is on or off, not " + models);
        }
        ReadingModels learnt = ReadingModels.packaged();
        if (!learnt.on()) {
            err.println(learnt.state());
        }
        return learnt;
    }
}
