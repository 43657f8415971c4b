/**
 * What an annotated call costs by each way of attaching, when its message goes nowhere: the same method with the same body
 * in a class of its own per way.
 */
@NullMarked
package io.hotsock.benchmarks.attach;

import org.jspecify.annotations.NullMarked;
