package io.hotsock.benchmarks.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.Random;
import java.util.stream.DoubleStream;

/** Repeated measurements of one thing; immutable. */
public final class Sample {

    private static final int RESAMPLES = 2000;
    private static final long SEED = 42;
    private static final double TAIL = 0.025;

    private final double[] sorted;

    private Sample(double[] values) {
        this.sorted = values;
        Arrays.sort(sorted);
    }

    /** At least one measurement. */
    public static Sample of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
        return new Sample(values.clone());
    }

    /** At least one measurement. */
    public static Sample of(Collection<? extends Number> values) {
        return of(values.stream().mapToDouble(Number::doubleValue).toArray());
    }

    /** One column of rows that hold a measurement of each thing. */
    public static Sample ofColumn(int column, Collection<double[]> rows) {
        return of(rows.stream().mapToDouble(row -> row[column]).toArray());
    }

    /** How many measurements there are. */
    public int size() {
        return sorted.length;
    }

    /** The middle one. */
    public double median() {
        return middle(sorted);
    }

    /** The smallest. */
    public double min() {
        return sorted[0];
    }

    /** The largest. */
    public double max() {
        return sorted[sorted.length - 1];
    }

    /** The value that a share of the measurements does not exceed, such as 0.99. */
    public double percentile(double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /** These measurements and others of the same thing. */
    public Sample and(Sample more) {
        return of(DoubleStream.concat(Arrays.stream(sorted), Arrays.stream(more.sorted))
                .toArray());
    }

    /** These measurements as a single one, their median, where they are not independent of each other. */
    public Sample asOne() {
        return of(median());
    }

    /** The same in another unit. */
    public Sample times(double factor) {
        return of(Arrays.stream(sorted).map(value -> value * factor).toArray());
    }

    /** What this takes more than another, as the difference of medians. */
    public Interval minus(Sample other) {
        return compared(other, (a, b) -> a - b);
    }

    /** How many times another this takes, as the ratio of medians. */
    public Interval ratioTo(Sample other) {
        return compared(other, (a, b) -> a / b);
    }

    /** The 95 % interval by resampling both (percentile bootstrap), with a fixed seed so that a report can be redone. */
    private Interval compared(Sample other, Comparison comparison) {
        Random random = new Random(SEED);
        double[] compared = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            compared[i] = comparison.of(resampled(random), other.resampled(random));
        }
        Arrays.sort(compared);
        return new Interval(
                comparison.of(median(), other.median()),
                compared[(int) (TAIL * RESAMPLES)],
                compared[(int) ((1 - TAIL) * RESAMPLES) - 1]);
    }

    private double resampled(Random random) {
        double[] drawn = new double[sorted.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = sorted[random.nextInt(sorted.length)];
        }
        Arrays.sort(drawn);
        return middle(drawn);
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Median and range. */
    @Override
    public String toString() {
        return Figures.range(median(), min(), max());
    }

    @FunctionalInterface
    private interface Comparison {
        double of(double a, double b);
    }
}
