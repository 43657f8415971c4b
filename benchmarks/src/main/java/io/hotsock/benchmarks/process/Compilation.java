package io.hotsock.benchmarks.process;

import io.hotsock.benchmarks.jvm.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Sources of a kind and size, compiled again and again in fresh JVMs with and without a processor. */
final class Compilation implements AutoCloseable {

    private static final List<String> NO_PROCESSOR = List.of("-proc:none");
    private static final String OURS = "io.hotsock.processor.ShimProcessor,io.hotsock.processor.ChannelProcessor";

    private final String title;
    private final Path compiled;
    private final List<String> processing;
    private final Path directory;
    private final List<String> jvm;

    private Compilation(String title, Path directory, Path compiled, List<String> processing, List<String> jvm) {
        this.title = title;
        this.directory = directory;
        this.compiled = compiled;
        this.processing = processing;
        this.jvm = jvm;
    }

    /** This project's processor. */
    static Compilation hotsock(int methods, List<String> jvm) throws IOException {
        Path directory = Files.createTempDirectory("benchmark-hotsock");
        Sources.annotatedMethods(sources(directory), methods);
        return new Compilation("hotsock", directory, sources(directory), List.of("-processor", OURS), jvm);
    }

    /** The same sources, and a processor that only copies what this project's has written for them. */
    static Compilation copying(int methods, List<String> jvm) throws IOException {
        Path directory = Files.createTempDirectory("benchmark-copying");
        Path generated = generated(directory, methods, jvm);
        List<String> copying = List.of(
                "-processor", CopyingProcessor.class.getName(), "-A" + CopyingProcessor.DIRECTORY + "=" + generated);
        return new Compilation("copying the same files", directory, sources(directory), copying, jvm);
    }

    /** The same sources, and what this project's processor has written for them as more sources. */
    static Compilation byHand(int methods, List<String> jvm) throws IOException {
        Path directory = Files.createTempDirectory("benchmark-by-hand");
        Path generated = generated(directory, methods, jvm);
        Path all = Files.createDirectory(directory.resolve("all"));
        copy(sources(directory), all);
        copy(generated, all);
        return new Compilation("the same files by hand, no processor", directory, all, NO_PROCESSOR, jvm);
    }

    private static Path generated(Path directory, int methods, List<String> jvm) throws IOException {
        Sources.annotatedMethods(sources(directory), methods);
        Path generated = Files.createDirectory(directory.resolve("generated"));
        List<String> processing = List.of("-processor", OURS, "-proc:only", "-s", generated.toString());
        new Compilation("", directory, sources(directory), processing, jvm).with();
        return generated;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** MapStruct's processor. */
    static Compilation mapStruct(int methods, List<String> jvm) throws IOException {
        Path directory = Files.createTempDirectory("benchmark-mapstruct");
        Sources.mappingMethods(sources(directory), methods);
        List<String> processing = List.of("-processor", "org.mapstruct.ap.MappingProcessor");
        return new Compilation("MapStruct", directory, sources(directory), processing, jvm);
    }

    private static Path sources(Path directory) throws IOException {
        return Files.createDirectories(directory.resolve("sources"));
    }

    String title() {
        return title;
    }

    /**
     * One compilation.
     *
     * @param millis wall-clock time
     * @param cpuMillis CPU time, without the JIT compilers'
     * @param wholeMillis CPU time, with it
     * @param heap MiB of heap at the peak
     */
    record Times(double millis, double cpuMillis, double wholeMillis, double heap) {}

    Times with() throws IOException {
        return compile(compiled, processing);
    }

    Times without() throws IOException {
        return compile(sources(directory), NO_PROCESSOR);
    }

    private Times compile(Path sources, List<String> processing) throws IOException {
        Path target = Files.createTempDirectory(directory, "classes");
        List<String> arguments = Stream.concat(Stream.of(sources.toString(), target.toString()), processing.stream())
                .toList();
        try (Program compiler = Program.start(CompileProgram.class, jvm, arguments)) {
            double[] figures = compiler.figures();
            return new Times(figures[0], figures[1], figures[2], figures[3]);
        } finally {
            delete(target);
        }
    }

    @Override
    public void close() throws IOException {
        delete(directory);
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
