/** Refusals: what was refused, by which rule, and what the caller is told. */
@NullMarked
package io.hotsock.local.internal.refusal;

import org.jspecify.annotations.NullMarked;
