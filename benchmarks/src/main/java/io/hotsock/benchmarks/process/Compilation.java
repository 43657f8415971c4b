package io.hotsock.benchmarks.process;

import io.hotsock.benchmarks.jvm.Program;
import io.hotsock.benchmarks.report.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A kind of sources, compiled again and again in fresh JVMs with and without its processor. */
enum Compilation {
    HOTSOCK("hotsock", "io.hotsock.processor.ShimProcessor,io.hotsock.processor.ChannelProcessor") {
        @Override
        void write(Path directory, int methods) throws IOException {
            Sources.annotatedMethods(directory, methods);
        }
    },
    MAPSTRUCT("MapStruct", "org.mapstruct.ap.MappingProcessor") {
        @Override
        void write(Path directory, int methods) throws IOException {
            Sources.mappingMethods(directory, methods);
        }
    };

    private final String title;
    private final String processors;

    Compilation(String title, String processors) {
        this.title = title;
        this.processors = processors;
    }

    abstract void write(Path directory, int methods) throws IOException;

    String title() {
        return title;
    }

    /**
     * Compile times with and without the processor.
     *
     * @param with and {@code without}: milliseconds
     * @param withCpu and {@code withoutCpu}: milliseconds of CPU
     * @param heap and {@code heapWithout}: MiB of heap at the peak
     */
    record Times(
            Compilation compilation,
            int methods,
            Sample with,
            Sample without,
            Sample withCpu,
            Sample withoutCpu,
            Sample heap,
            Sample heapWithout) {

        double added() {
            return with.minus(without).value();
        }

        double addedPerMethod() {
            return added() / methods;
        }
    }

    Times measure(int methods, int rounds, List<String> jvm) throws IOException {
        Path sources = Files.createTempDirectory("benchmark-sources");
        try {
            write(sources, methods);
            List<double[]> with = new ArrayList<>();
            List<double[]> without = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                with.add(compile(sources, List.of(processors), jvm));
                without.add(compile(sources, List.of(), jvm));
            }
            return new Times(
                    this,
                    methods,
                    column(with, 0),
                    column(without, 0),
                    column(with, 1),
                    column(without, 1),
                    column(with, 2),
                    column(without, 2));
        } finally {
            delete(sources);
        }
    }

    private static double[] compile(Path sources, List<String> processors, List<String> jvm) throws IOException {
        Path target = Files.createTempDirectory("benchmark-classes");
        List<String> arguments = new ArrayList<>(List.of(sources.toString(), target.toString()));
        arguments.addAll(processors);
        try (Program compiler = Program.start(CompileProgram.class, jvm, arguments)) {
            return compiler.figures();
        } finally {
            delete(target);
        }
    }

    private static Sample column(List<double[]> rows, int column) {
        return Sample.of(rows.stream().mapToDouble(row -> row[column]).toArray());
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
