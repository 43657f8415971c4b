/**
 * What a domain module needs to push its events to browsers: annotations, messages, channels and the publisher
 * interface. Depends on nothing at run time.
 */
@NullMarked
package io.hotsock.api;

import org.jspecify.annotations.NullMarked;
