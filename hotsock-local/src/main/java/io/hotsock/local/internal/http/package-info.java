/** The HTTP server: requests, routes and answers. */
@NullMarked
package io.hotsock.local.internal.http;

import org.jspecify.annotations.NullMarked;
