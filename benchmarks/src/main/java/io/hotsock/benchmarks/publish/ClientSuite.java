package io.hotsock.benchmarks.publish;

import io.hotsock.benchmarks.Effort;
import io.hotsock.benchmarks.Suite;
import io.hotsock.benchmarks.jvm.Program;
import io.hotsock.benchmarks.report.Figures;
import io.hotsock.benchmarks.report.Report;
import io.hotsock.benchmarks.report.Sample;
import io.hotsock.benchmarks.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which of the SDK's HTTP clients to publish with. */
public final class ClientSuite implements Suite {

    private static final int LATENCY_MILLIS = 10;
    private static final int IN_FLIGHT = 128;
    private static final double MILLIS = 1e-6;
    private static final double MICROS = 1e-3;

    @Override
    public String name() {
        return "clients";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        report.heading("The SDK's HTTP clients")
                .paragraph(
                        "All under this project, a JVM of each by turns; medians of the JVMs and range. *Cold* is from"
                                + " starting the `java` command to the first answer. CPU and bytes are per message, one after"
                                + " the other over loopback, warm. Messages a second and cores are with " + IN_FLIGHT
                                + " in flight at " + LATENCY_MILLIS + " ms of latency, where "
                                + Figures.number(IN_FLIGHT * 1000.0 / LATENCY_MILLIS) + " are possible.");
        Map<HttpClients, List<double[]>> cold = cold(effort);
        Map<HttpClients, List<double[]>> warm = byTurns(effort.pick(1, 3, 9), client -> warm(client, effort));
        Map<HttpClients, List<double[]>> many = byTurns(effort.pick(1, 3, 9), client -> many(client, effort));
        Table table = new Table("Client", "Cold, ms", "µs of CPU", "Bytes", "Messages/s", "Cores");
        for (HttpClients client : HttpClients.values()) {
            List<double[]> coldRows = Objects.requireNonNull(cold.get(client));
            List<double[]> warmRows = Objects.requireNonNull(warm.get(client));
            List<double[]> manyRows = Objects.requireNonNull(many.get(client));
            table.row(
                    client,
                    Sample.ofColumn(0, coldRows),
                    Sample.ofColumn(0, warmRows),
                    Figures.number(Sample.ofColumn(1, warmRows).median()),
                    Sample.ofColumn(0, manyRows),
                    Figures.number(Sample.ofColumn(1, manyRows).median()));
        }
        report.table(table);
    }

    /** What one JVM with a client has to say. */
    private interface Observation {
        double[] of(HttpClients client) throws IOException;
    }

    private static Map<HttpClients, List<double[]>> byTurns(int turns, Observation observation) throws IOException {
        Map<HttpClients, List<double[]>> observed = new EnumMap<>(HttpClients.class);
        for (int turn = 0; turn < turns; turn++) {
            for (HttpClients client : HttpClients.values()) {
                observed.computeIfAbsent(client, any -> new ArrayList<>()).add(observation.of(client));
            }
        }
        return observed;
    }

    private static Map<HttpClients, List<double[]>> cold(Effort effort) throws IOException {
        try (Program server = Program.start(LambdaStub.class, effort.jvm(), List.of("0"))) {
            String port = server.line();
            return byTurns(effort.pick(1, 5, 9), client -> new double[] {firstAnswer(client, port, effort)});
        }
    }

    private static double firstAnswer(HttpClients client, String port, Effort effort) throws IOException {
        try (Program program = program(client, port, effort)) {
            program.line();
            return program.age().toNanos() * MILLIS;
        }
    }

    private static Program program(HttpClients client, String port, Effort effort) throws IOException {
        return Program.start(
                ClientProgram.class,
                effort.jvm(),
                List.of(
                        client.name(),
                        port,
                        Integer.toString(effort.pick(0, 10, 25)),
                        Integer.toString(effort.pick(1, 8, 25)),
                        Integer.toString(effort.pick(5, 2000, 8000))));
    }

    /** Microseconds of CPU and bytes. */
    private static double[] warm(HttpClients client, Effort effort) throws IOException {
        try (Program server = Program.start(LambdaStub.class, effort.jvm(), List.of("0"));
                Program program = program(client, server.line(), effort)) {
            program.line();
            program.tell("go");
            List<double[]> iterations = program.allFigures();
            return new double[] {
                Sample.ofColumn(0, iterations).median() * MICROS,
                Sample.ofColumn(1, iterations).median()
            };
        }
    }

    /** Messages a second and cores. */
    private static double[] many(HttpClients client, Effort effort) throws IOException {
        String messages = Integer.toString(effort.pick(50, 10_000, 100_000));
        try (Program server = Program.start(LambdaStub.class, effort.jvm(), List.of(Integer.toString(LATENCY_MILLIS)));
                Program program = Program.start(
                        DispatchProgram.class,
                        effort.jvm(),
                        List.of(
                                server.line(),
                                Integer.toString(IN_FLIGHT),
                                Integer.toString(2 * IN_FLIGHT),
                                messages,
                                "1",
                                messages,
                                client.name()))) {
            return program.figures();
        }
    }
}
