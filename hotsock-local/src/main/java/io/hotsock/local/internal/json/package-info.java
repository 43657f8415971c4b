/** Reading and writing JSON as the wire has it. */
@NullMarked
package io.hotsock.local.internal.json;

import org.jspecify.annotations.NullMarked;
