package io.hotsock.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Lines over a common axis, as SVG. Both axes begin at zero: growth is what these plots are for. Not thread-safe. */
public final class Plot {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 70;
    private static final int TOP = 40;
    private static final int PLOT_WIDTH = 430;
    private static final int PLOT_HEIGHT = 260;
    private static final int TICKS = 4;
    private static final int LINE_HEIGHT = 18;
    private static final List<String> COLOURS = List.of("#1b6ca8", "#c8553d", "#3a7d44", "#8e5ea2", "#777777");

    private final String title;
    private final String xTitle;
    private final String yTitle;
    private final List<Series> series = new ArrayList<>();

    /** An empty plot. */
    public Plot(String title, String xTitle, String yTitle) {
        this.title = title;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
    }

    /** One point of a line. */
    public record Point(double x, double y) {}

    private record Series(String name, List<Point> points) {}

    /** Adds a line. */
    public Plot line(String name, List<Point> points) {
        series.add(new Series(name, List.copyOf(points)));
        return this;
    }

    String title() {
        return title;
    }

    String svg() {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH,
                HEIGHT));
        text(svg, LEFT, TOP - LINE_HEIGHT, "start", title);
        text(svg, LEFT + PLOT_WIDTH / 2.0, HEIGHT - 10.0, "middle", xTitle);
        text(svg, 4, TOP - 4.0, "start", yTitle);
        axes(svg);
        for (int i = 0; i < series.size(); i++) {
            draw(svg, series.get(i), i);
        }
        return svg.append("</svg>\n").toString();
    }

    private void axes(StringBuilder svg) {
        for (int i = 0; i <= TICKS; i++) {
            double x = most(Point::x) * i / TICKS;
            double y = most(Point::y) * i / TICKS;
            svg.append(String.format(
                    Locale.ROOT, "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>%n", LEFT, yPlace(y), LEFT + PLOT_WIDTH));
            text(svg, LEFT - 6.0, yPlace(y) + 4, "end", Figures.number(y));
            text(svg, xPlace(x), TOP + PLOT_HEIGHT + LINE_HEIGHT, "middle", Figures.number(x));
        }
    }

    private void draw(StringBuilder svg, Series line, int number) {
        String colour = COLOURS.get(number % COLOURS.size());
        StringBuilder path = new StringBuilder();
        for (Point point : line.points()) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(String.format(Locale.ROOT, "%.1f %.1f", xPlace(point.x()), yPlace(point.y())));
        }
        svg.append(String.format("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n", path, colour));
        int y = TOP + LINE_HEIGHT * (number + 1);
        svg.append(String.format(
                "<path d=\"M%d %dh14\" stroke=\"%s\" stroke-width=\"2\"/>%n", LEFT + PLOT_WIDTH + 10, y - 4, colour));
        text(svg, LEFT + PLOT_WIDTH + 28.0, y, "start", line.name());
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                words.replace("&", "&amp;").replace("<", "&lt;")));
    }

    private double xPlace(double x) {
        return LEFT + PLOT_WIDTH * x / most(Point::x);
    }

    private double yPlace(double y) {
        return TOP + PLOT_HEIGHT * (1 - y / most(Point::y));
    }

    private double most(ToDoubleFunction<Point> coordinate) {
        double most = points().mapToDouble(coordinate).max().orElse(0);
        return most > 0 ? most : 1;
    }

    private Stream<Point> points() {
        return series.stream().flatMap(line -> line.points().stream());
    }
}
