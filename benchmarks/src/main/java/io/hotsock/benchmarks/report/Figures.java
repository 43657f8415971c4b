package io.hotsock.benchmarks.report;

import java.util.Locale;

/** Numbers as people read them. */
public final class Figures {

    private static final double HUNDRED = 100;
    private static final double TEN = 10;

    private Figures() {}

    /** Three significant digits where there are fewer than three before the point; thousands apart. */
    public static String number(double value) {
        double size = Math.abs(value);
        String format = size >= HUNDRED ? "%,.0f" : size >= TEN ? "%.1f" : "%.2f";
        String number = String.format(Locale.ROOT, format, value);
        return number.equals("-0.00") ? "0.00" : number;
    }

    /** A figure with the range it lies in, if that is more than a point. */
    static String range(double value, double low, double high) {
        String figure = number(value);
        return low == high ? figure : figure + " (" + number(low) + " to " + number(high) + ")";
    }
}
