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
import java.util.List;

/** Annotated calls by every attachment. */
public final class AttachSuite implements Suite {

    private static final String UNAIDED =
            "plain|handWritten|woven|decorated|springAdvisor|springIntegrationPublisher" + "|micrometerTimed";

    @Override
    public String name() {
        return "attach";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        report.heading("Annotated calls, to a transport that does nothing")
                .paragraph("One call whose message is built, checked and handed to a sink that keeps it. *handWritten*"
                        + " builds the same message from the same arguments and hands it to the same method. *plain* and"
                        + " *micrometerTimed* publish nothing.");
        List<Measured> measured =
                new ArrayList<>(Jmh.of(AttachBenchmark.class, UNAIDED, effort).run());
        measured.addAll(Jmh.of(AttachBenchmark.class, "agent", effort)
                .jvm("-XX:+EnableDynamicAgentLoading")
                .run());
        measured.addAll(Jmh.of(AttachBenchmark.class, "aspectj", effort)
                .jvm("-javaagent:" + aspectjWeaver())
                .run());
        Comparison.table(report, measured, "handWritten");
    }

    private static String aspectjWeaver() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> new File(entry).getName().startsWith("aspectjweaver"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no aspectjweaver on the class path."));
    }
}
