package org.testimony.classify.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a command line, sorted into options with a value, flags and files. */
public final class BatchOptions {
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private final List<String> files = new ArrayList<>();

    private BatchOptions() {}

    /**
     * Sorts the words.
     *
     * @param valued names of options that a value follows
     * @param flags names of options that stand alone
     * @throws IllegalArgumentException when an option is not known or its value is missing; the message says which
     */
    public static BatchOptions parse(List<String> args, Set<String> valued, Set<String> flags) {
        BatchOptions out = new BatchOptions();
        for (int i = 0; i < args.size(); i++) {
            String word = args.get(i);
            if (valued.contains(word)) {
                if (i + 1 == args.size()) {
                    throw new IllegalArgumentException(word + " needs a value: try --help");
                }
                out.values.put(word, args.get(++i));
            } else if (flags.contains(word)) {
                out.flags.add(word);
            } else if (word.startsWith("-") && word.length() > 1) {
                throw new IllegalArgumentException("unknown option " + word + ": try --help");
            } else {
                out.files.add(word);
            }
        }
        return out;
    }

    /** The value of an option. */
    public Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /** Whether a flag is set. */
    public boolean has(String flag) {
        return flags.contains(flag);
    }

    /** What is no option, in order. */
    public List<String> files() {
        return List.copyOf(files);
    }
}
