package org.testimony.classify.codebook;

import java.io.IOException;
import java.io.InputStream;

/** Where a codebook's file and those it includes come from. */
interface CodebookFiles {
    /** Opens a file by its name; the name in messages is {@link #label}. */
    InputStream open(String name) throws IOException;

    /** How messages call a file. */
    String label(String name);
}
