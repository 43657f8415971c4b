package io.hotsock.benchmarks.local;

import io.hotsock.benchmarks.Effort;
import io.hotsock.benchmarks.Suite;
import io.hotsock.benchmarks.jvm.Program;
import io.hotsock.benchmarks.report.Figures;
import io.hotsock.benchmarks.report.Plot;
import io.hotsock.benchmarks.report.Plot.Point;
import io.hotsock.benchmarks.report.Report;
import io.hotsock.benchmarks.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The local server under many connections: deliveries, their latency, and its memory. */
public final class LocalSuite implements Suite {

    /** A load: each channel has as many connections. */
    private record Load(int connections, int channels, int messagesPerSecond, int seconds) {}

    @Override
    public String name() {
        return "local";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        report.heading("The local server")
                .paragraph(
                        "Connections, publisher and server share the machine, the server in a process of its own with"
                                + " the JVM's defaults. Latency is from just before publishing until a listener has the message."
                                + " Memory is what the operating system counts as resident, after the load.");
        Table table = new Table(
                "Connections",
                "Messages/s",
                "Deliveries/s",
                "Delivered",
                "ms, median",
                "ms, p99",
                "ms, most",
                "Server's MiB",
                "Server's cores");
        List<Point> memory = new ArrayList<>();
        for (Load load : loads(effort)) {
            double[] row = measure(load, effort.jvm());
            memory.add(new Point(load.connections(), row[5]));
            table.row(
                    load.connections(),
                    load.messagesPerSecond(),
                    Figures.number(row[0]),
                    Figures.number(row[1]),
                    Figures.number(row[2]),
                    Figures.number(row[3]),
                    Figures.number(row[4]),
                    Figures.number(row[5]),
                    Figures.number(row[6]));
        }
        report.table(table)
                .plot(new Plot("The local server", "connections", "resident MiB").line("memory", memory), "local.svg");
    }

    private static List<Load> loads(Effort effort) {
        int seconds = effort.pick(1, 10, 20);
        return effort == Effort.SMOKE
                ? List.of(new Load(4, 2, 10, seconds))
                : List.of(
                        new Load(100, 10, 2000, seconds),
                        new Load(1000, 10, 200, seconds),
                        new Load(5000, 50, 100, seconds),
                        new Load(5000, 50, 200, seconds));
    }

    private static double[] measure(Load load, List<String> jvm) throws IOException {
        try (Program server = Program.start(ServerProgram.class, jvm, List.of(Integer.toString(load.channels())))) {
            List<String> known = new ArrayList<>();
            for (int i = 0; i < 5 + load.channels(); i++) {
                known.add(server.line());
            }
            try (Program clients = Program.start(FanOutProgram.class, jvm, arguments(load))) {
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

    private static List<String> arguments(Load load) {
        return List.of(
                Integer.toString(load.connections()),
                Integer.toString(load.channels()),
                Integer.toString(load.messagesPerSecond()),
                Integer.toString(load.seconds()));
    }
}
