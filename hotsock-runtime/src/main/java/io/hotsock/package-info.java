/** One Hotsock installation: its publisher and its token issuer, and how they are configured. */
@NullMarked
package io.hotsock;

import org.jspecify.annotations.NullMarked;
