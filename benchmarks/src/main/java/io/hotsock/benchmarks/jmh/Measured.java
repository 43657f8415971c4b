package io.hotsock.benchmarks.jmh;

import io.hotsock.benchmarks.report.Sample;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * One benchmark with one choice of parameters: its iterations over all forks, or one observation per fork.
 *
 * @param nanos wall-clock time of an operation
 * @param cpu CPU time of an operation in nanoseconds; the same as {@code nanos} where it was not measured
 * @param bytes memory allocated by an operation; 0 where it was not measured
 */
public record Measured(BenchmarkParams params, Sample nanos, Sample cpu, Sample bytes) {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    static Measured of(RunResult result) {
        List<IterationResult> iterations = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .toList();
        Sample nanos =
                sample(iterations, iteration -> iteration.getPrimaryResult().getScore());
        boolean profiled = iterations.get(0).getSecondaryResults().containsKey(CpuProfiler.LABEL);
        return new Measured(
                result.getParams(),
                nanos,
                profiled ? secondary(iterations, CpuProfiler.LABEL) : nanos,
                profiled ? secondary(iterations, ALLOCATED) : Sample.of(0));
    }

    /** These iterations and those of another run of the same benchmark. */
    public Measured and(Measured more) {
        return new Measured(params, nanos.and(more.nanos), cpu.and(more.cpu), bytes.and(more.bytes));
    }

    /** These iterations as one observation, for what differs between JVMs rather than within one. */
    public Measured asOne() {
        return new Measured(params, nanos.asOne(), cpu.asOne(), bytes.asOne());
    }

    private static Sample secondary(List<IterationResult> iterations, String label) {
        return sample(iterations, iteration -> {
            Result<?> found = iteration.getSecondaryResults().get(label);
            return found == null ? 0 : found.getScore();
        });
    }

    private static Sample sample(List<IterationResult> iterations, ToDoubleFunction<IterationResult> value) {
        return Sample.of(iterations.stream().mapToDouble(value).toArray());
    }

    /** The benchmark method's name. */
    public String method() {
        String name = params.getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** A parameter's value. */
    public String param(String name) {
        return Objects.requireNonNull(params.getParam(name), name);
    }
}
