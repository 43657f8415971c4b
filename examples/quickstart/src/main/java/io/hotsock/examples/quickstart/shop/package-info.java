/** The domain: orders and their parcels. Annotations say what is published; nothing else here knows of browsers. */
@NullMarked
package io.hotsock.examples.quickstart.shop;

import org.jspecify.annotations.NullMarked;
