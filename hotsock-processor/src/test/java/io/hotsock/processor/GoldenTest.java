package io.hotsock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated source, to the byte. Each case is a directory with the sources under {@code input} and what is generated from
 * them under {@code expected}; {@code -Dgolden.update=true} writes the latter anew.
 */
class GoldenTest {

    private static final Path CASES = Path.of("src/test/resources/golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> directories = Files.list(CASES)) {
            return directories.map(directory -> directory.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generatesWhatTheGoldenFilesSay(String name) throws IOException {
        List<JavaFileObject> sources = sources(name);

        Map<String, String> generated = generate(sources);

        Path expected = CASES.resolve(name).resolve("expected");
        if (UPDATE) {
            update(expected, generated);
        }
        Map<String, String> golden = texts(expected);
        assertFalse(
                golden.isEmpty(), "No golden files: run the tests with -Dgolden.update=true and look at the result.");
        assertEquals(golden.keySet(), generated.keySet());
        golden.forEach((path, text) -> assertEquals(text, generated.get(path), path));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOrderOfTheSourcesDoesNotMatter(String name) {
        List<JavaFileObject> sources = new ArrayList<>(sources(name));
        Map<String, String> inOrder = generate(sources);

        Collections.reverse(sources);

        assertEquals(inOrder, generate(sources));
    }

    private static Map<String, String> generate(List<JavaFileObject> sources) {
        Compilation compilation = Compile.cleanly(sources.toArray(JavaFileObject[]::new));
        return Compile.generated(compilation);
    }

    private static List<JavaFileObject> sources(String name) {
        List<JavaFileObject> sources = new ArrayList<>();
        texts(CASES.resolve(name).resolve("input"))
                .forEach((path, text) ->
                        sources.add(Compile.source(path.replace(".java", "").replace('/', '.'), text)));
        return sources;
    }

    private static Map<String, String> texts(Path root) {
        Map<String, String> texts = new TreeMap<>();
        if (!Files.isDirectory(root)) {
            return texts;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void update(Path expected, Map<String, String> generated) throws IOException {
        for (String stale : texts(expected).keySet()) {
            Files.delete(expected.resolve(stale));
        }
        for (Map.Entry<String, String> file : generated.entrySet()) {
            Path target = expected.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }
}
