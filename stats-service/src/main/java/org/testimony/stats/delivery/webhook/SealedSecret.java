package org.testimony.stats.delivery.webhook;

/**
 * A secret as it is stored: only the operator's key opens it.
 *
 * @param sealed not to be changed
 */
public record SealedSecret(Scheme scheme, byte[] sealed) {}
