package org.testimony.guarded.url;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Finds the addresses behind a host name. */
@FunctionalInterface
public interface NameLookup {
    /** All addresses of a host; ends with {@link java.net.UnknownHostException} when there is no such host. */
    CompletionStage<List<InetAddress>> lookup(String host);
}
