/** News about facts, for people and programs. */
@NullMarked
package org.testimony.contract.alert;

import org.jspecify.annotations.NullMarked;
