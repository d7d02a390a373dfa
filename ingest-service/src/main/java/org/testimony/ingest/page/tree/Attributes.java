package org.testimony.ingest.page.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes of an element: names in lower case, values cut to what anybody asks of them. */
public final class Attributes {
    static final Attributes NONE = new Attributes(List.of(), "", "");

    private final List<Attribute> all;
    private final String className;
    private final String id;

    /** One attribute. */
    public record Attribute(String name, String value) {}

    Attributes(List<Attribute> all, String className, String id) {
        this.all = List.copyOf(all);
        this.className = className;
        this.id = id;
    }

    public List<Attribute> all() {
        return all;
    }

    /** The value, or nothing when the element lacks the attribute. */
    public @Nullable String get(String name) {
        for (Attribute attribute : all) {
            if (attribute.name().equals(name)) {
                return attribute.value();
            }
        }
        return null;
    }

    String className() {
        return className;
    }

    String id() {
        return id;
    }
}
