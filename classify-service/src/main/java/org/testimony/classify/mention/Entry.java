package org.testimony.classify.mention;

/** One reference with its person. */
record Entry(Reference reference, Person person) {
    int first() {
        return reference.first();
    }

    int end() {
        return reference.end();
    }

    boolean named() {
        return reference.kind() == Reference.Kind.NAME;
    }
}
