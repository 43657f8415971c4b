package io.hotsock.benchmarks.local;

import io.hotsock.benchmarks.Effort;
import io.hotsock.benchmarks.Suite;
import io.hotsock.benchmarks.jvm.Program;
import io.hotsock.benchmarks.report.Plot;
import io.hotsock.benchmarks.report.Plot.Point;
import io.hotsock.benchmarks.report.Report;
import io.hotsock.benchmarks.report.Sample;
import io.hotsock.benchmarks.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The local server under many connections: deliveries, their latency, and its memory. */
public final class LocalSuite implements Suite {

    private static final String OURS = "local server";
    private static final String FLOOR = "floor";

    @Override
    public String name() {
        return "local";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        report.heading("The local server")
                .paragraph(
                        "20,000 deliveries a second to more and more connections. The server is a process of its own with"
                                + " the JVM's defaults; connections and publisher are another one on the same machine. Latency is"
                                + " from just before publishing until a client has the message, after a warm-up. Memory is what the"
                                + " operating system counts as resident, after the load. The *floor* is a server that does nothing"
                                + " but write the same frames, by turns with ours.");
        Table table = new Table(
                "Server",
                "Connections",
                "Channels",
                "Messages/s",
                "Deliveries/s",
                "Share delivered",
                "ms, median",
                "ms, p99",
                "ms, most",
                "Server's MiB",
                "Server's cores");
        Plot memory = new Plot("Memory of the local server", "connections", "resident MiB");
        Plot latency = new Plot("Latency at 20,000 deliveries a second, a hundred at a time", "connections", "ms, p99");
        List<Outcome> growing = new ArrayList<>();
        for (Load load : growing(effort)) {
            growing.add(measure(load, effort, table));
        }
        measure(crowded(effort), effort, table);
        report.table(table)
                .plot(memory.line(OURS, points(growing, 5, true)).line(FLOOR, points(growing, 5, false)), "local.svg")
                .plot(
                        latency.line(OURS, points(growing, 3, true)).line(FLOOR, points(growing, 3, false)),
                        "local-latency.svg");
    }

    /** A load: each channel has as many connections. */
    private record Load(int connections, int channels, int messagesPerSecond) {}

    /** Figures of each turn: what {@link FanOutProgram} prints, then the server's MiB and cores. */
    private record Outcome(Load load, List<double[]> ours, List<double[]> floor) {}

    /** Each message goes to a hundred. */
    private static List<Load> growing(Effort effort) {
        return effort == Effort.SMOKE
                ? List.of(new Load(4, 2, 10))
                : List.of(
                        new Load(100, 1, 200),
                        new Load(1000, 10, 200),
                        new Load(2500, 25, 200),
                        new Load(5000, 50, 200));
    }

    /** Each message goes to all. */
    private static Load crowded(Effort effort) {
        return effort == Effort.SMOKE ? new Load(4, 1, 4) : new Load(5000, 1, 4);
    }

    private static List<Point> points(List<Outcome> outcomes, int column, boolean ours) {
        return outcomes.stream()
                .map(outcome -> new Point(
                        outcome.load().connections(),
                        Sample.ofColumn(column, ours ? outcome.ours() : outcome.floor())
                                .median()))
                .toList();
    }

    private static Outcome measure(Load load, Effort effort, Table table) throws IOException {
        Outcome outcome = new Outcome(load, new ArrayList<>(), new ArrayList<>());
        for (int turn = 0; turn < effort.pick(1, 2, 5); turn++) {
            outcome.ours().add(turn(load, ServerProgram.class, effort));
            outcome.floor().add(turn(load, FloorProgram.class, effort));
        }
        row(table, OURS, load, outcome.ours());
        row(table, FLOOR, load, outcome.floor());
        return outcome;
    }

    private static void row(Table table, String server, Load load, List<double[]> turns) {
        table.row(
                server,
                load.connections(),
                load.channels(),
                load.messagesPerSecond(),
                Sample.ofColumn(0, turns),
                Sample.ofColumn(1, turns),
                Sample.ofColumn(2, turns),
                Sample.ofColumn(3, turns),
                Sample.ofColumn(4, turns),
                Sample.ofColumn(5, turns),
                Sample.ofColumn(6, turns));
    }

    private static double[] turn(Load load, Class<?> program, Effort effort) throws IOException {
        try (Program server = Program.start(program, effort.jvm(), List.of(Integer.toString(load.channels())))) {
            List<String> known = new ArrayList<>();
            for (int i = 0; i < 3 + load.channels(); i++) {
                known.add(server.line());
            }
            try (Program clients = Program.start(FanOutProgram.class, effort.jvm(), arguments(load, effort))) {
                clients.tell(String.join("\n", known));
                clients.line();
                long cpu = server.cpu().toNanos();
                long start = System.nanoTime();
                clients.tell("go");
                double[] figures = Arrays.copyOf(clients.figures(), 7);
                double cores = (double) (server.cpu().toNanos() - cpu) / (System.nanoTime() - start);
                figures[5] = server.residentMebibytes();
                figures[6] = cores;
                return figures;
            }
        }
    }

    private static List<String> arguments(Load load, Effort effort) {
        return List.of(
                Integer.toString(load.connections()),
                Integer.toString(load.channels()),
                Integer.toString(load.messagesPerSecond()),
                Integer.toString(effort.pick(1, 10, 15)),
                Integer.toString(effort.pick(1, 10, 20)));
    }
}
