/** Attaches generated shims with AspectJ, woven as classes load or when they are compiled. */
@NullMarked
package io.hotsock.aspectj;

import org.jspecify.annotations.NullMarked;
