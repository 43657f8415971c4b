/** The program around the shop: a local Hotsock, a page with two signed-in users, and a run without a browser. */
@NullMarked
package io.hotsock.examples.quickstart;

import org.jspecify.annotations.NullMarked;
