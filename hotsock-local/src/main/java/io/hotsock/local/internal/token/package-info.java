/** Verifying tokens and asking what they grant (contract section 3). */
@NullMarked
package io.hotsock.local.internal.token;

import org.jspecify.annotations.NullMarked;
