package io.hotsock.benchmarks.jmh;

import io.hotsock.benchmarks.Effort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Benchmarks of one class with some choice of parameters and JVM arguments; not thread-safe. */
public final class Jmh {

    private static final int BRIEF_MILLIS = 300;

    private final ChainedOptionsBuilder options = new OptionsBuilder();
    private final List<String> arguments = new ArrayList<>();
    private final Effort effort;
    private boolean own;
    private int settling = 6;
    private boolean brief;

    private Jmh(Effort effort) {
        this.effort = effort;
    }

    /** All benchmarks of a class. */
    public static Jmh of(Class<?> benchmarks, Effort effort) {
        return of(benchmarks, "\\w+", effort);
    }

    /** Those benchmarks of a class whose names match. */
    public static Jmh of(Class<?> benchmarks, String methods, Effort effort) {
        Jmh jmh = new Jmh(effort);
        jmh.options.include("^" + Pattern.quote(benchmarks.getName()) + "\\.(" + methods + ")$");
        return jmh;
    }

    /** Sets a parameter. */
    public Jmh with(String parameter, List<String> values) {
        options.param(parameter, values.toArray(String[]::new));
        return this;
    }

    /** Warms up for so many turns instead of six: the longer a path, the longer until the compiler is done with it. */
    public Jmh settling(int turns) {
        settling = turns;
        return this;
    }

    /**
     * Runs each briefly in one JVM instead of several, for callers that come back for more: what differs from JVM to JVM
     * shows in many of them, not in long ones. A small young generation and the serial collector make each iteration pay
     * for its own garbage, and on its own thread.
     */
    public Jmh brief() {
        brief = true;
        return this;
    }

    /** Runs in JVMs of their own with these arguments besides, even where everything runs only once. */
    public Jmh jvm(String... more) {
        arguments.addAll(List.of(more));
        own = true;
        return this;
    }

    /**
     * Runs them; one that fails ends it. All have their first JVM before one has its second, so that a machine that changes
     * its pace changes it for all.
     */
    public List<Measured> run() throws RunnerException {
        settings().shouldFailOnError(true).shouldDoGC(!brief).timeUnit(TimeUnit.NANOSECONDS);
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (int turn = 0; turn < (brief ? 1 : effort.pick(1, 2, 3)); turn++) {
            for (RunResult result : new Runner(options.build()).run()) {
                measured.merge(result.getParams().id(), Measured.of(result), Measured::and);
            }
        }
        return List.copyOf(measured.values());
    }

    private ChainedOptionsBuilder settings() {
        if (effort == Effort.SMOKE) {
            return options.jvmArgsAppend(arguments.toArray(String[]::new))
                    .forks(own ? 1 : 0)
                    .mode(Mode.SingleShotTime)
                    .warmupIterations(0)
                    .measurementIterations(1);
        }
        if (brief) {
            arguments.addAll(List.of("-XX:+UseSerialGC", "-Xmn16m"));
        }
        TimeValue turn = TimeValue.milliseconds(brief ? BRIEF_MILLIS : effort.pick(0, 500, 1000));
        return options.jvmArgsAppend(arguments.toArray(String[]::new))
                .mode(Mode.AverageTime)
                .forks(1)
                .warmupIterations(brief ? 4 : settling)
                .warmupTime(turn)
                .measurementIterations(brief ? 3 : 5)
                .measurementTime(turn)
                .addProfiler(CpuProfiler.class)
                .addProfiler(GCProfiler.class);
    }
}
