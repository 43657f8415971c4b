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
        return String.format(Locale.ROOT, format, value);
    }
}
