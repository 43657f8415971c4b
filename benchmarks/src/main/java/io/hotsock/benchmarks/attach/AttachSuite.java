package io.hotsock.benchmarks.attach;

import io.hotsock.benchmarks.Effort;
import io.hotsock.benchmarks.Suite;
import io.hotsock.benchmarks.jmh.Comparison;
import io.hotsock.benchmarks.jmh.Jmh;
import io.hotsock.benchmarks.jmh.Measured;
import io.hotsock.benchmarks.report.Figures;
import io.hotsock.benchmarks.report.Report;
import io.hotsock.benchmarks.report.Table;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.runner.RunnerException;

/** Annotated calls by every attachment. */
public final class AttachSuite implements Suite {

    private static final String BY_HAND = "handWritten";
    private static final String ADVISOR = "springAdvisor";
    private static final String PROXY_BY_HAND = "springProxyHandWritten";
    private static final String PUBLISHER = "springIntegrationPublisher";

    private static final String UNAIDED = String.join(
            "|",
            "plain",
            BY_HAND,
            "woven",
            "decorated",
            "springProxy",
            PROXY_BY_HAND,
            ADVISOR,
            PUBLISHER,
            "micrometerTimed");

    /** Each with what its user would have without it. */
    private static final List<Pair> PAIRS = List.of(
            new Pair("woven", BY_HAND),
            new Pair("agent", BY_HAND),
            new Pair("decorated", BY_HAND),
            new Pair("aspectj", BY_HAND),
            new Pair(ADVISOR, PROXY_BY_HAND),
            new Pair(ADVISOR, BY_HAND));

    @Override
    public String name() {
        return "attach";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        int turns = effort.pick(1, 5, 21);
        report.heading("Annotated calls, to a transport that does nothing")
                .paragraph("One call whose message is built, checked and handed to a sink that keeps it. *handWritten*"
                        + " builds the same message from the same arguments and hands it to the same method;"
                        + " *springProxyHandWritten* is that behind a Spring proxy whose advisor does nothing. *plain*,"
                        + " *springProxy* and *micrometerTimed* publish nothing. Short JVMs by turns, " + turns
                        + " of each; a JVM's median is one observation.");
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (int turn = 0; turn < turns; turn++) {
            turn(effort).forEach(one -> measured.merge(one.method(), one.asOne(), Measured::and));
        }
        Comparison.table(report, List.copyOf(measured.values()), BY_HAND);
        differences(report, measured);
    }

    /** All ways once, so that a machine that changes its pace changes it for all. */
    private static List<Measured> turn(Effort effort) throws RunnerException {
        List<Measured> measured = new ArrayList<>(
                Jmh.of(AttachBenchmark.class, UNAIDED, effort).brief().run());
        measured.addAll(Jmh.of(AttachBenchmark.class, "agent", effort)
                .brief()
                .jvm("-XX:+EnableDynamicAgentLoading")
                .run());
        measured.addAll(Jmh.of(AttachBenchmark.class, "aspectj", effort)
                .brief()
                .jvm("-javaagent:" + aspectjWeaver())
                .run());
        return measured;
    }

    private static void differences(Report report, Map<String, Measured> measured) throws IOException {
        Measured publisher = Objects.requireNonNull(measured.get(PUBLISHER));
        Table table = new Table(
                "Attachment",
                "Beside",
                "CPU, ns more",
                "CPU, ns more, the fastest JVM of each",
                "Bytes more",
                "CPU of @Publisher, times this");
        for (Pair pair : PAIRS) {
            Measured attached = Objects.requireNonNull(measured.get(pair.attachment));
            Measured peer = Objects.requireNonNull(measured.get(pair.peer));
            table.row(
                    pair.attachment,
                    pair.peer,
                    attached.cpu().minus(peer.cpu()),
                    Figures.number(attached.cpu().min() - peer.cpu().min()),
                    Figures.number(attached.bytes().median() - peer.bytes().median()),
                    publisher.cpu().ratioTo(attached.cpu()));
        }
        report.paragraph(
                        "Each attachment beside what its user would have without it. The fastest JVMs are the least disturbed by"
                                + " a machine's other work, but are one of each:")
                .table(table);
    }

    private static String aspectjWeaver() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> new File(entry).getName().startsWith("aspectjweaver"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no aspectjweaver on the class path."));
    }

    private record Pair(String attachment, String peer) {}
}
