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

    @Override
    public String name() {
        return "clients";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        report.heading("The SDK's HTTP clients")
                .paragraph(
                        "All under this project. *Cold* is from starting the `java` command to the first answer. CPU and"
                                + " bytes are per message, one after the other over loopback, warm. Messages a second and cores are"
                                + " with " + IN_FLIGHT + " in flight at " + LATENCY_MILLIS + " ms of latency, where "
                                + Figures.number(IN_FLIGHT * 1000.0 / LATENCY_MILLIS) + " are possible.");
        Map<HttpClients, Sample> cold = cold(effort);
        Table table = new Table("Client", "Cold, ms", "µs of CPU", "Bytes", "Messages/s", "Cores");
        for (HttpClients client : HttpClients.values()) {
            List<double[]> warm = warm(client, effort);
            double[] many = many(client, effort);
            table.row(
                    client,
                    Objects.requireNonNull(cold.get(client)),
                    Sample.of(warm.stream().mapToDouble(row -> row[0] / 1000).toArray()),
                    Figures.number(
                            Sample.of(warm.stream().mapToDouble(row -> row[1]).toArray())
                                    .median()),
                    Figures.number(many[0]),
                    Figures.number(many[1]));
        }
        report.table(table);
    }

    private static Map<HttpClients, Sample> cold(Effort effort) throws IOException {
        Map<HttpClients, List<Double>> times = new EnumMap<>(HttpClients.class);
        try (Program server = Program.start(LambdaStub.class, effort.jvm(), List.of("0"))) {
            String port = server.line();
            for (int i = 0; i < effort.pick(1, 5, 9); i++) {
                for (HttpClients client : HttpClients.values()) {
                    times.computeIfAbsent(client, any -> new ArrayList<>()).add(firstAnswer(client, port, effort));
                }
            }
        }
        Map<HttpClients, Sample> samples = new EnumMap<>(HttpClients.class);
        times.forEach((client, millis) -> samples.put(client, Sample.of(millis)));
        return samples;
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

    private static List<double[]> warm(HttpClients client, Effort effort) throws IOException {
        try (Program server = Program.start(LambdaStub.class, effort.jvm(), List.of("0"));
                Program program = program(client, server.line(), effort)) {
            program.line();
            program.tell("go");
            return program.allFigures();
        }
    }

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
