/** Channel storage: entries by key that clients observe (contract sections 2.7 and 4.6). */
@NullMarked
package io.hotsock.local.internal.storage;

import org.jspecify.annotations.NullMarked;
