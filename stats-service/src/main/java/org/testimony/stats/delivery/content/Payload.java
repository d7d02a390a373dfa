package org.testimony.stats.delivery.content;

import java.util.Locale;

/** How much a receiver is told. */
public enum Payload {
    /** Ids, kinds, figures and a link: no name, no sentence, no address of an article. */
    THIN,
    /** The title, all facts and the evidence as well; has to be chosen. */
    FULL;

    /** As it is stored and shown. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
