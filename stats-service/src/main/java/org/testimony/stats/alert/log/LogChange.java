package org.testimony.stats.alert.log;

import org.jspecify.annotations.Nullable;
import org.testimony.stats.alert.Occasion;

/**
 * An alert as it is to be written.
 *
 * @param occasion what its receivers are told; absent when only its state changed
 */
public record LogChange(LoggedAlert alert, @Nullable Occasion occasion) {}
