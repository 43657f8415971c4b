package io.hotsock.benchmarks.report;

/**
 * A figure with its 95 % interval.
 *
 * @param value the figure itself
 * @param low where the interval begins
 * @param high where it ends
 */
public record Interval(double value, double low, double high) {

    @Override
    public String toString() {
        return Figures.range(value, low, high);
    }
}
