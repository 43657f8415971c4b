package io.hotsock.benchmarks.publish;

import io.hotsock.benchmarks.Effort;
import io.hotsock.benchmarks.Suite;
import io.hotsock.benchmarks.jvm.Program;
import io.hotsock.benchmarks.report.Figures;
import io.hotsock.benchmarks.report.Interval;
import io.hotsock.benchmarks.report.Plot;
import io.hotsock.benchmarks.report.Plot.Point;
import io.hotsock.benchmarks.report.Report;
import io.hotsock.benchmarks.report.Sample;
import io.hotsock.benchmarks.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Asynchronous publishing under latency: throughput by messages in flight, and the order within each channel. */
public final class DispatchSuite implements Suite {

    private static final int LATENCY_MILLIS = 10;
    private static final int LONGEST_BLOCK = 2_500;

    @Override
    public String name() {
        return "dispatch";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        report.heading("The dispatcher at " + LATENCY_MILLIS + " ms of latency")
                .paragraph(
                        "One thread publishes asynchronously, warm, in blocks by turns with the bare SDK in the same JVM,"
                                + " which has a thread per message in flight and no queue. *Possible* is messages in flight divided"
                                + " by " + LATENCY_MILLIS
                                + " ms. *Measured* is how long the server really took, from a request's"
                                + " first byte to its answer, in the mean of both; the share of it is of messages in flight divided"
                                + " by that. The server, in a process of its own on the same machine, checks that each channel's"
                                + " messages come in order. First by messages in flight, over twice as many channels:");
        List<Load> byFlight = new ArrayList<>();
        for (int inFlight :
                effort == Effort.SMOKE ? new int[] {4} : new int[] {2, 4, 8, 12, 16, 24, 32, 50, 100, 200}) {
            byFlight.add(new Load(inFlight, 2 * inFlight));
        }
        measure(effort, report, byFlight, Load::inFlight, "messages in flight", "dispatch.svg");
        if (effort != Effort.SMOKE) {
            report.paragraph("Then by channels, with at most 50 messages in flight: a channel has one at a time.");
            List<Load> byChannels = (effort == Effort.SHORT
                            ? IntStream.of(1, 10, 50, 1000)
                            : IntStream.of(1, 5, 10, 25, 50, 100, 1000))
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
                "Bare SDK, share",
                "Times bare",
                "Measured, ms",
                "Share of measured",
                "Cores",
                "Cores, bare",
                "Cores, server",
                "Out of order");
        List<Point> reached = new ArrayList<>();
        List<Point> bare = new ArrayList<>();
        List<Point> possible = new ArrayList<>();
        for (Load load : loads) {
            Outcome outcome = run(load, effort);
            double perSecond = outcome.column(0).median();
            double barePerSecond = outcome.column(2).median();
            table.row(
                    load.inFlight(),
                    load.channels(),
                    Figures.number(perSecond),
                    Figures.number(load.possible()),
                    Figures.number(perSecond / load.possible()),
                    Figures.number(barePerSecond / load.possible()),
                    outcome.timesBare(),
                    Figures.number(outcome.latencyMillis()),
                    Figures.number(perSecond * outcome.latencyMillis() / 1000 / load.atOnce()),
                    Figures.number(outcome.column(1).median()),
                    Figures.number(outcome.column(3).median()),
                    Figures.number(outcome.serverCores()),
                    outcome.outOfOrder());
            reached.add(new Point(axis.applyAsInt(load), perSecond));
            bare.add(new Point(axis.applyAsInt(load), barePerSecond));
            possible.add(new Point(axis.applyAsInt(load), load.possible()));
        }
        report.table(table)
                .plot(
                        new Plot("Asynchronous publishing at 10 ms of latency", title, "messages/s")
                                .line("possible", possible)
                                .line("bare SDK", bare)
                                .line("reached", reached),
                        file);
    }

    private record Load(int inFlight, int channels) {

        int atOnce() {
            return Math.min(inFlight, channels);
        }

        /** Messages per second. */
        int possible() {
            return atOnce() * 1000 / LATENCY_MILLIS;
        }
    }

    /** Per block our rate and cores, then the bare SDK's; the server's cores are over all blocks but the first. */
    private record Outcome(List<double[]> blocks, double serverCores, double latencyMillis, String outOfOrder) {

        Sample column(int column) {
            return Sample.ofColumn(column, blocks);
        }

        /** Of neighbouring blocks. */
        Interval timesBare() {
            return Sample.of(blocks.stream().mapToDouble(row -> row[0] / row[2]).toArray())
                    .ratioTo(Sample.of(1));
        }
    }

    private static Outcome run(Load load, Effort effort) throws IOException, InterruptedException {
        try (Program server =
                Program.start(LambdaStub.class, effort.jvm(), List.of(Integer.toString(LATENCY_MILLIS)))) {
            String port = server.line();
            int block = Math.min(load.possible() * effort.pick(1, 3, 6) / 2, LONGEST_BLOCK);
            List<String> arguments = List.of(
                    port,
                    Integer.toString(load.inFlight()),
                    Integer.toString(load.channels()),
                    Integer.toString(effort == Effort.SMOKE ? 20 : block),
                    Integer.toString(effort.pick(1, 5, 9)),
                    Integer.toString(effort.pick(1, 8_000, 30_000)));
            try (Program client = Program.start(DispatchProgram.class, effort.jvm(), arguments)) {
                List<double[]> blocks = new ArrayList<>(List.of(client.figures()));
                long cpu = server.cpu().toNanos();
                long start = System.nanoTime();
                blocks.addAll(client.allFigures());
                double serverCores = (double) (server.cpu().toNanos() - cpu) / (System.nanoTime() - start);
                String[] stats = LambdaStub.stats(port).split(" ", 2);
                return new Outcome(blocks, serverCores, Double.parseDouble(stats[1]) * 1e-6, stats[0]);
            }
        }
    }
}
