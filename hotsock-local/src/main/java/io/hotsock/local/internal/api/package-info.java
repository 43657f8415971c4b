/** The HTTP APIs under one base URL: publish, channels, client calls (contract sections 2.4, 5 and 6). */
@NullMarked
package io.hotsock.local.internal.api;

import org.jspecify.annotations.NullMarked;
