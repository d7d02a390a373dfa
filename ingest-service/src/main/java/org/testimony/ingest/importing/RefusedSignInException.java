package org.testimony.ingest.importing;

import java.io.IOException;

/** The service does not take anything from whoever this is: trying again does not help. */
final class RefusedSignInException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedSignInException(int status) {
        super("ingest-service answered " + status + ": give --sign-in FILE, with NAME:PASSWORD of a poster or an"
                + " administrator in it.");
    }
}
