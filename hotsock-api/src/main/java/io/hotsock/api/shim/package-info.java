/**
 * What generated and woven code calls. Public because that code lives in users' packages; not meant to be called by
 * hand.
 */
@NullMarked
package io.hotsock.api.shim;

import org.jspecify.annotations.NullMarked;
