package org.testimony.classify.mention;

/** The names of traits that every kind of sign has. */
final class KindNames {
    private final String[] names = new String[SignKind.values().length];

    KindNames(String prefix) {
        for (SignKind kind : SignKind.values()) {
            names[kind.ordinal()] = prefix + kind.patterns();
        }
    }

    String of(SignKind kind) {
        return names[kind.ordinal()];
    }
}
