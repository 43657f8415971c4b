package io.hotsock.benchmarks.process;

import io.hotsock.benchmarks.Effort;
import io.hotsock.benchmarks.Suite;
import io.hotsock.benchmarks.process.Compilation.Times;
import io.hotsock.benchmarks.report.Plot;
import io.hotsock.benchmarks.report.Plot.Point;
import io.hotsock.benchmarks.report.Report;
import io.hotsock.benchmarks.report.Sample;
import io.hotsock.benchmarks.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compile time that the annotation processor adds, by annotated methods. */
public final class ProcessSuite implements Suite {

    @Override
    public String name() {
        return "process";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        report.heading("Compile time added by the annotation processor")
                .paragraph(
                        "Classes of ten annotated methods each, compiled in a fresh JVM with and without the"
                                + " processor, by turns. Added is all that the processor causes: its own work, and compiling"
                                + " what it writes. *Copying* is a processor that only copies the files which this project's"
                                + " generates, in as many rounds; *by hand* compiles them as sources. MapStruct's load is mappers"
                                + " of ten methods that map five"
                                + " properties each. Ratios are of neighbouring compilations' added CPU time. The JIT compilers' own"
                                + " time is told apart: a compilation in a JVM of its own pays it, one in a build's daemon once.");
        List<Integer> sizes = switch (effort) {
            case SMOKE -> List.of(10, 20);
            case SHORT -> List.of(1000, 2000, 4000);
            case FULL -> List.of(500, 1000, 2000, 3000, 4000);
        };
        Map<Integer, Map<String, Added>> measured = new LinkedHashMap<>();
        for (int methods : sizes) {
            measured.put(methods, measure(effort, methods));
        }
        report.table(costs(measured)).table(growth(measured)).plot(plot(measured), "process.svg");
    }

    /** Of one processor, turn by turn; per method except for the heap. */
    private record Added(List<Double> millis, List<Double> cpuMillis, List<Double> wholeMillis, List<Double> heap) {

        Added() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(Times with, Times without, int methods) {
            millis.add((with.millis() - without.millis()) / methods);
            cpuMillis.add((with.cpuMillis() - without.cpuMillis()) / methods);
            wholeMillis.add((with.wholeMillis() - without.wholeMillis()) / methods);
            heap.add(with.heap());
        }

        Sample cpuTimes(Added other) {
            return ratios(cpuMillis, other.cpuMillis);
        }

        Sample wholeTimes(Added other) {
            return ratios(wholeMillis, other.wholeMillis);
        }

        private static Sample ratios(List<Double> these, List<Double> those) {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < these.size(); i++) {
                ratios.add(these.get(i) / those.get(i));
            }
            return Sample.of(ratios);
        }
    }

    private static Map<String, Added> measure(Effort effort, int methods) throws IOException {
        Map<String, Added> added = new LinkedHashMap<>();
        try (Compilation hotsock = Compilation.hotsock(methods, effort.jvm());
                Compilation copying = Compilation.copying(methods, effort.jvm());
                Compilation byHand = Compilation.byHand(methods, effort.jvm());
                Compilation mapStruct = Compilation.mapStruct(methods, effort.jvm())) {
            for (int turn = 0; turn < effort.pick(1, 5, 11); turn++) {
                for (Compilation one : List.of(hotsock, copying, byHand, mapStruct)) {
                    added.computeIfAbsent(one.title(), title -> new Added()).add(one.with(), one.without(), methods);
                }
            }
        }
        return added;
    }

    private static Table costs(Map<Integer, Map<String, Added>> measured) {
        Table table = new Table(
                "Methods",
                "Processor",
                "ms added per method",
                "CPU ms added per method",
                "hotsock, times this",
                "with the JIT compilers' CPU ms",
                "hotsock, times this",
                "MiB of heap at the peak");
        measured.forEach((methods, all) -> {
            Added hotsock = all.values().iterator().next();
            all.forEach((title, added) -> table.row(
                    methods,
                    title,
                    Sample.of(added.millis()),
                    Sample.of(added.cpuMillis()),
                    hotsock.cpuTimes(added).ratioTo(Sample.of(1)),
                    Sample.of(added.wholeMillis()),
                    hotsock.wholeTimes(added).ratioTo(Sample.of(1)),
                    Sample.of(added.heap())));
        });
        return table;
    }

    /** Of a time that is linear in the methods, twice the methods take twice the time at most. */
    private static Table growth(Map<Integer, Map<String, Added>> measured) {
        Table table = new Table("Processor", "From methods", "To methods", "CPU ms added grow by a factor of");
        measured.forEach((methods, all) -> {
            Map<String, Added> twice = measured.getOrDefault(2 * methods, Map.of());
            all.forEach((title, added) -> {
                Added larger = twice.get(title);
                if (larger != null) {
                    table.row(
                            title, methods, 2 * methods, larger.cpuTimes(added).times(2));
                }
            });
        });
        return table;
    }

    private static Plot plot(Map<Integer, Map<String, Added>> measured) {
        Plot plot = new Plot("Compile time added by the processor", "annotated methods", "ms");
        Map<String, List<Point>> lines = new LinkedHashMap<>();
        measured.forEach((methods, all) -> all.forEach((title, added) -> lines.computeIfAbsent(
                        title, line -> new ArrayList<>())
                .add(new Point(methods, methods * Sample.of(added.millis()).median()))));
        lines.forEach(plot::line);
        return plot;
    }
}
