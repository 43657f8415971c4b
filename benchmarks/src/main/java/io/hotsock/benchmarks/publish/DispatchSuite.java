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

/** Asynchronous publishing under latency: throughput by messages in flight, and the order within each channel. */
public final class DispatchSuite implements Suite {

    private static final int LATENCY_MILLIS = 10;
    private static final double MILLIS = 1000;

    @Override
    public String name() {
        return "dispatch";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        report.heading("The dispatcher at " + LATENCY_MILLIS + " ms of latency")
                .paragraph(
                        "One thread publishes asynchronously over twice as many channels as messages may be in flight."
                                + " *Possible* is messages in flight divided by latency; the server, in a process of its own on"
                                + " the same machine, checks that each channel's messages come in order.");
        Table table = new Table(
                "In flight", "Messages/s", "Possible", "Share", "Cores used by the publisher", "Out of order");
        List<Point> reached = new ArrayList<>();
        List<Point> possible = new ArrayList<>();
        for (int inFlight : effort == Effort.SMOKE ? new int[] {4} : new int[] {8, 16, 32, 50, 100, 200}) {
            Load load = load(inFlight, effort);
            double most = inFlight * MILLIS / LATENCY_MILLIS;
            table.row(
                    inFlight,
                    Figures.number(load.perSecond()),
                    Figures.number(most),
                    Figures.number(load.perSecond() / most),
                    Figures.number(load.cores()),
                    load.server());
            reached.add(new Point(inFlight, load.perSecond()));
            possible.add(new Point(inFlight, most));
        }
        report.table(table)
                .plot(
                        new Plot("Asynchronous publishing at 10 ms of latency", "messages in flight", "messages/s")
                                .line("possible", possible)
                                .line("reached", reached),
                        "dispatch.svg");
    }

    private record Load(double perSecond, double cores, String server) {}

    private static Load load(int inFlight, Effort effort) throws IOException, InterruptedException {
        try (Program server =
                Program.start(LambdaStub.class, effort.jvm(), List.of(Integer.toString(LATENCY_MILLIS)))) {
            String port = server.line();
            int perSecond = inFlight * 1000 / LATENCY_MILLIS;
            List<String> arguments = List.of(
                    port,
                    Integer.toString(inFlight),
                    Integer.toString(perSecond * effort.pick(0, 5, 10) + 20),
                    Integer.toString(perSecond * effort.pick(0, 5, 10) + 1));
            try (Program client = Program.start(DispatchProgram.class, effort.jvm(), arguments)) {
                double[] figures = client.figures();
                return new Load(figures[0], figures[1], outOfOrder(port));
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
