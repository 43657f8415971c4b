/** Attaches generated shims to Spring beans by an advisor, and lets messages wait for Spring's transactions. */
@NullMarked
package io.hotsock.spring;

import org.jspecify.annotations.NullMarked;
