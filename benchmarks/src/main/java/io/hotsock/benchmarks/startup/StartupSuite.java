package io.hotsock.benchmarks.startup;

import io.hotsock.benchmarks.Effort;
import io.hotsock.benchmarks.Suite;
import io.hotsock.benchmarks.jvm.Program;
import io.hotsock.benchmarks.publish.LambdaStub;
import io.hotsock.benchmarks.report.Interval;
import io.hotsock.benchmarks.report.Report;
import io.hotsock.benchmarks.report.Sample;
import io.hotsock.benchmarks.report.Table;
import io.hotsock.weaver.HotsockAgent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cold starts: fresh JVMs, by turns. */
public final class StartupSuite implements Suite {

    private static final double MILLIS = 1e-6;
    private static final String BARE_SDK = "publish: bare SDK";
    private static final String HOTSOCK = "publish: hotsock";
    /** Their difference is of the size of a run's scatter, so they get more rounds than the others. */
    private static final Set<String> CLOSE = Set.of(BARE_SDK, HOTSOCK);

    /** One program in one way of starting it. */
    private record Start(Class<?> program, List<String> jvm, List<String> arguments) {}

    /** By rounds. */
    private record Times(List<Double> wall, List<Double> cpu) {}

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        report.heading("Cold start")
                .paragraph("From starting the `java` command to the first message accepted, or the first ES256 token"
                        + " signed, in fresh JVMs by turns; medians and range, in milliseconds. Ratios are of neighbouring"
                        + " runs, their median with its 95 % interval.");
        Path key = Files.createTempFile("benchmark", ".pem");
        try (Program server = Program.start(LambdaStub.class, List.of(), List.of("0"))) {
            Files.writeString(key, pem());
            List<String> port = List.of(server.line());
            List<String> pem = List.of(key.toString());
            if (effort != Effort.SMOKE) {
                compare(effort, report, "the JVM's defaults", List.of(), port, pem);
            }
            compare(
                    effort,
                    report,
                    "the quick compiler only (`-XX:TieredStopAtLevel=1`)",
                    List.of("-XX:TieredStopAtLevel=1"),
                    port,
                    pem);
            if (effort != Effort.SMOKE) {
                shared(effort, report, port, pem);
            }
        } finally {
            Files.delete(key);
        }
    }

    private static void compare(
            Effort effort, Report report, String how, List<String> jvm, List<String> port, List<String> key)
            throws IOException {
        Map<String, Start> starts = new LinkedHashMap<>();
        starts.put("empty program", new Start(EmptyProgram.class, jvm, List.of()));
        starts.put(BARE_SDK, new Start(SdkFirstPublish.class, jvm, port));
        starts.put(HOTSOCK, new Start(HotsockFirstPublish.class, jvm, port));
        agent().ifPresent(agent -> {
            List<String> withAgent = Stream.concat(Stream.of("-javaagent:" + agent), jvm.stream())
                    .toList();
            starts.put("empty program, agent", new Start(EmptyProgram.class, withAgent, List.of()));
            starts.put("publish: hotsock, agent", new Start(HotsockFirstPublish.class, withAgent, port));
        });
        starts.put("token: bare Nimbus", new Start(NimbusFirstToken.class, jvm, key));
        starts.put("token: hotsock, platform's provider", new Start(IssuerFirstToken.class, jvm, key));
        starts.put("token: hotsock, Corretto found", new Start(HotsockFirstToken.class, jvm, key));
        report.paragraph("With " + how + ":").table(table(measure(effort, starts)));
    }

    /** This project's weaving agent, which is built and installed beside the weaver's jar; not there before packaging. */
    private static Optional<Path> agent() {
        String weaver = HotsockAgent.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return Optional.of(Path.of(weaver.replaceFirst("\\.jar$", "-agent.jar")))
                .filter(Files::isRegularFile);
    }

    /** The same with classes from an archive made by a run before, for the two that publish. */
    private static void shared(Effort effort, Report report, List<String> port, List<String> key) throws IOException {
        Map<String, Start> starts = new LinkedHashMap<>();
        List<Path> archives = new ArrayList<>();
        for (Map.Entry<String, Start> start : Map.of(
                        BARE_SDK,
                        new Start(SdkFirstPublish.class, List.of(), port),
                        HOTSOCK,
                        new Start(HotsockFirstPublish.class, List.of(), port),
                        "token: bare Nimbus",
                        new Start(NimbusFirstToken.class, List.of(), key),
                        "token: hotsock, platform's provider",
                        new Start(IssuerFirstToken.class, List.of(), key))
                .entrySet()) {
            Path archive = Files.createTempFile("benchmark", ".jsa");
            archives.add(archive);
            Start plain = start.getValue();
            once(new Start(
                    plain.program(),
                    List.of("-XX:TieredStopAtLevel=1", "-XX:ArchiveClassesAtExit=" + archive),
                    plain.arguments()));
            starts.put(
                    start.getKey(),
                    new Start(
                            plain.program(),
                            List.of("-XX:TieredStopAtLevel=1", "-XX:SharedArchiveFile=" + archive),
                            plain.arguments()));
        }
        report.paragraph("With the quick compiler and a class data archive (AppCDS):")
                .table(table(measure(effort, starts)));
        for (Path archive : archives) {
            Files.delete(archive);
        }
    }

    private static void once(Start start) throws IOException {
        try (Program program = Program.start(start.program(), start.jvm(), start.arguments())) {
            program.line();
        }
    }

    private static Map<String, Times> measure(Effort effort, Map<String, Start> starts) throws IOException {
        Map<String, Times> times = new LinkedHashMap<>();
        starts.keySet().forEach(name -> times.put(name, new Times(new ArrayList<>(), new ArrayList<>())));
        for (int round = 0; round < effort.pick(1, 21, 31); round++) {
            boolean all = round < effort.pick(1, 5, 15);
            for (Map.Entry<String, Times> entry : times.entrySet()) {
                if (all || CLOSE.contains(entry.getKey())) {
                    measure(Objects.requireNonNull(starts.get(entry.getKey())), entry.getValue());
                }
            }
        }
        return times;
    }

    private static void measure(Start start, Times times) throws IOException {
        try (Program program = Program.start(start.program(), start.jvm(), start.arguments())) {
            program.line();
            times.wall().add(program.age().toNanos() * MILLIS);
            times.cpu().add(program.cpu().toNanos() * MILLIS);
        }
    }

    private static Table table(Map<String, Times> times) {
        Table table = new Table("Program", "ms", "ms of CPU", "Time, times bare", "CPU, times bare");
        times.forEach((name, measured) -> {
            Times bare = times.get(bareOf(name));
            Sample wall = Sample.of(measured.wall());
            Sample cpu = Sample.of(measured.cpu());
            if (bare == null || name.equals(bareOf(name))) {
                table.row(name, wall, cpu, "", "");
            } else {
                table.row(name, wall, cpu, ratio(measured.wall(), bare.wall()), ratio(measured.cpu(), bare.cpu()));
            }
        });
        return table;
    }

    /** Round by round, as far as both took part. */
    private static Interval ratio(List<Double> times, List<Double> bare) {
        return Sample.of(IntStream.range(0, Math.min(times.size(), bare.size()))
                        .mapToDouble(round -> times.get(round) / bare.get(round))
                        .toArray())
                .ratioTo(Sample.of(1));
    }

    private static String bareOf(String name) {
        return name.startsWith("token")
                ? "token: bare Nimbus"
                : name.startsWith("publish") ? BARE_SDK : "empty program";
    }

    private static String pem() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
