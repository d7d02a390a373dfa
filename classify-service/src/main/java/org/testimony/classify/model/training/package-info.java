/** How the packaged model is made from the training sentences, by one command and with figures. */
@NullMarked
package org.testimony.classify.model.training;

import org.jspecify.annotations.NullMarked;
