/** Figures, their spread and ratios, and the Markdown and SVG that show them. */
@NullMarked
package io.hotsock.benchmarks.report;

import org.jspecify.annotations.NullMarked;
