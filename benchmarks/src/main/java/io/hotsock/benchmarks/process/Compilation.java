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

    private static final String OURS = "io.hotsock.processor.ShimProcessor,io.hotsock.processor.ChannelProcessor";

    private final String title;
    private final List<String> processing;
    private final Path directory;
    private final List<String> jvm;

    private Compilation(String title, List<String> processing, Path directory, List<String> jvm) {
        this.title = title;
        this.processing = processing;
        this.directory = directory;
        this.jvm = jvm;
    }

    /** This project's processor. */
    static Compilation hotsock(int methods, List<String> jvm) throws IOException {
        Path directory = Files.createTempDirectory("benchmark-hotsock");
        Sources.annotatedMethods(sources(directory), methods);
        return new Compilation("hotsock", List.of("-processor", OURS), directory, jvm);
    }

    /** The same sources, and a processor that only copies what this project's has written for them. */
    static Compilation copying(int methods, List<String> jvm) throws IOException {
        Path directory = Files.createTempDirectory("benchmark-copying");
        Sources.annotatedMethods(sources(directory), methods);
        Path generated = Files.createDirectory(directory.resolve("generated"));
        List<String> generating = List.of("-processor", OURS, "-proc:only", "-s", generated.toString());
        new Compilation("", generating, directory, jvm).compile(generating);
        List<String> copying = List.of(
                "-processor", CopyingProcessor.class.getName(), "-A" + CopyingProcessor.DIRECTORY + "=" + generated);
        return new Compilation("copying the same files", copying, directory, jvm);
    }

    /** MapStruct's processor. */
    static Compilation mapStruct(int methods, List<String> jvm) throws IOException {
        Path directory = Files.createTempDirectory("benchmark-mapstruct");
        Sources.mappingMethods(sources(directory), methods);
        return new Compilation("MapStruct", List.of("-processor", "org.mapstruct.ap.MappingProcessor"), directory, jvm);
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
     * @param cpuMillis CPU time
     * @param heap MiB of heap at the peak
     */
    record Times(double millis, double cpuMillis, double heap) {}

    Times with() throws IOException {
        return compile(processing);
    }

    Times without() throws IOException {
        return compile(List.of("-proc:none"));
    }

    private Times compile(List<String> processing) throws IOException {
        Path target = Files.createTempDirectory(directory, "classes");
        List<String> arguments = Stream.concat(
                        Stream.of(directory.resolve("sources").toString(), target.toString()), processing.stream())
                .toList();
        try (Program compiler = Program.start(CompileProgram.class, jvm, arguments)) {
            double[] figures = compiler.figures();
            return new Times(figures[0], figures[1], figures[2]);
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
