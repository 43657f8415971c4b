package io.hotsock.benchmarks.attach;

import io.hotsock.benchmarks.Effort;
import io.hotsock.benchmarks.Suite;
import io.hotsock.benchmarks.jmh.Comparison;
import io.hotsock.benchmarks.jmh.Jmh;
import io.hotsock.benchmarks.jmh.Measured;
import io.hotsock.benchmarks.report.Report;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Annotated calls by every attachment. */
public final class AttachSuite implements Suite {

    private static final String UNAIDED =
            "plain|handWritten|woven|decorated|springProxy|springAdvisor|springIntegrationPublisher|micrometerTimed";

    @Override
    public String name() {
        return "attach";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        report.heading("Annotated calls, to a transport that does nothing")
                .paragraph("One call whose message is built, checked and handed to a sink that keeps it. *handWritten*"
                        + " builds the same message from the same arguments and hands it to the same method. *plain*,"
                        + " *springProxy* (an advisor that does nothing) and *micrometerTimed* publish nothing.");
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (int turn = 0; turn < effort.pick(1, 3, 6); turn++) {
            turn(effort).forEach(one -> measured.merge(one.method(), one, Measured::and));
        }
        Comparison.table(report, List.copyOf(measured.values()), "handWritten");
    }

    /** All ways once, so that a machine that changes its pace changes it for all. */
    private static List<Measured> turn(Effort effort) throws RunnerException {
        List<Measured> measured = new ArrayList<>(
                Jmh.of(AttachBenchmark.class, UNAIDED, effort).once().run());
        measured.addAll(Jmh.of(AttachBenchmark.class, "agent", effort)
                .once()
                .jvm("-XX:+EnableDynamicAgentLoading")
                .run());
        measured.addAll(Jmh.of(AttachBenchmark.class, "aspectj", effort)
                .once()
                .jvm("-javaagent:" + aspectjWeaver())
                .run());
        return measured;
    }

    private static String aspectjWeaver() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> new File(entry).getName().startsWith("aspectjweaver"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no aspectjweaver on the class path."));
    }
}
