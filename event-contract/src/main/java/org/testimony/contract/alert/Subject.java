package org.testimony.contract.alert;

import org.testimony.contract.Require;

/** What an alert speaks of: a kind of thing and its id. */
public record Subject(String type, String id) {
    public Subject {
        Require.text(type, "subject.type");
        Require.text(id, "subject.id");
    }
}
