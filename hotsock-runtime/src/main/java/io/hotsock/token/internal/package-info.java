/** How keys are read and tokens are written and signed. Not for applications: may change in any release. */
@NullMarked
package io.hotsock.token.internal;

import org.jspecify.annotations.NullMarked;
