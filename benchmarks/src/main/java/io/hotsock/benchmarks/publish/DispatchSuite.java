package io.hotsock.benchmarks.publish;

import io.hotsock.benchmarks.Effort;
import io.hotsock.benchmarks.Suite;
import io.hotsock.benchmarks.jvm.Program;
import io.hotsock.benchmarks.report.Figures;
import io.hotsock.benchmarks.report.Plot;
import io.hotsock.benchmarks.report.Plot.Point;
import io.hotsock.benchmarks.report.Report;
import io.hotsock.benchmarks.report.Table;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Asynchronous publishing under latency: throughput by messages in flight, and the order within each channel. */
public final class DispatchSuite implements Suite {

    private static final int LATENCY_MILLIS = 10;

    @Override
    public String name() {
        return "dispatch";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        report.heading("The dispatcher at " + LATENCY_MILLIS + " ms of latency")
                .paragraph(
                        "One thread publishes asynchronously. *Possible* is messages in flight divided by latency; the"
                                + " server, in a process of its own on the same machine, checks that each channel's messages"
                                + " come in order. First by messages in flight, over twice as many channels:");
        List<Load> byFlight = new ArrayList<>();
        for (int inFlight : effort == Effort.SMOKE ? new int[] {4} : new int[] {8, 16, 32, 50, 100, 200}) {
            byFlight.add(new Load(inFlight, 2 * inFlight));
        }
        measure(effort, report, byFlight, Load::inFlight, "messages in flight", "dispatch.svg");
        if (effort != Effort.SMOKE) {
            report.paragraph("Then by channels, with at most 50 messages in flight: a channel has one at a time.");
            List<Load> byChannels = IntStream.of(1, 5, 10, 25, 50, 100, 1000)
                    .mapToObj(channels -> new Load(50, channels))
                    .toList();
            measure(effort, report, byChannels, Load::channels, "channels", "channels.svg");
        }
    }

    private static void measure(
            Effort effort, Report report, List<Load> loads, ToIntFunction<Load> axis, String title, String file)
            throws IOException, InterruptedException {
        Table table = new Table(
                "In flight",
                "Channels",
                "Messages/s",
                "Possible",
                "Share",
                "Cores used by the publisher",
                "Out of order");
        List<Point> reached = new ArrayList<>();
        List<Point> possible = new ArrayList<>();
        for (Load load : loads) {
            Outcome outcome = run(load, effort);
            table.row(
                    load.inFlight(),
                    load.channels(),
                    Figures.number(outcome.perSecond()),
                    Figures.number(load.possible()),
                    Figures.number(outcome.perSecond() / load.possible()),
                    Figures.number(outcome.cores()),
                    outcome.outOfOrder());
            reached.add(new Point(axis.applyAsInt(load), outcome.perSecond()));
            possible.add(new Point(axis.applyAsInt(load), load.possible()));
        }
        report.table(table)
                .plot(
                        new Plot("Asynchronous publishing at 10 ms of latency", title, "messages/s")
                                .line("possible", possible)
                                .line("reached", reached),
                        file);
    }

    private record Load(int inFlight, int channels) {

        /** Messages per second. */
        int possible() {
            return Math.min(inFlight, channels) * 1000 / LATENCY_MILLIS;
        }
    }

    private record Outcome(double perSecond, double cores, String outOfOrder) {}

    private static Outcome run(Load load, Effort effort) throws IOException, InterruptedException {
        try (Program server =
                Program.start(LambdaStub.class, effort.jvm(), List.of(Integer.toString(LATENCY_MILLIS)))) {
            String port = server.line();
            List<String> arguments = List.of(
                    port,
                    Integer.toString(load.inFlight()),
                    Integer.toString(load.channels()),
                    Integer.toString(load.possible() * effort.pick(0, 5, 10) + 20),
                    Integer.toString(load.possible() * effort.pick(0, 5, 10) + 1));
            try (Program client = Program.start(DispatchProgram.class, effort.jvm(), arguments)) {
                double[] figures = client.figures();
                return new Outcome(figures[0], figures[1], outOfOrder(port));
            }
        }
    }

    private static String outOfOrder(String port) throws IOException, InterruptedException {
        URI stats = URI.create("http://localhost:" + port + "/stats");
        String body = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(stats).build(), BodyHandlers.ofString())
                .body();
        String label = "\"outOfOrder\":";
        return body.substring(body.indexOf(label) + label.length(), body.indexOf('}'));
    }
}
