package orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No row and no return kind of the promises table is without a case, and no case speaks of one that is gone. */
class EveryPromiseTest {

    private static final Path DESIGN = Path.of(System.getProperty("design", "../../docs/design.md"));

    @Test
    void everyRowHasACase() throws IOException {
        assertEquals(new TreeSet<>(rows()), sorted(cases().map(Promise::value)));
    }

    @Test
    void everyReturnKindOfARowHasACase() throws IOException {
        for (String row : rows()) {
            Stream<String> shown = cases()
                    .filter(promise -> promise.value().equals(row))
                    .flatMap(promise -> Arrays.stream(promise.returns()));
            assertEquals(sorted(returns(row)), sorted(shown), row);
        }
    }

    private static Stream<Promise> cases() {
        return Stream.of(AttachmentContract.class, ResultsContract.class)
                .flatMap(contract -> Arrays.stream(contract.getDeclaredMethods()))
                .map(method -> method.getAnnotation(Promise.class))
                .filter(Objects::nonNull);
    }

    /** Rows that name types or {@code each} are about return kinds: "reactive (`Mono`, `Uni`)" is about Mono and Uni. */
    private static Stream<String> returns(String row) {
        return row.contains("`") ? Stream.of(row.replaceAll(".*\\(|\\).*| with .*|`", "").split(", ")) : Stream.of();
    }

    private static TreeSet<String> sorted(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(DESIGN).stream()
                .dropWhile(line -> !line.startsWith("## 3."))
                .filter(line -> line.startsWith("| "))
                .takeWhile(line -> line.startsWith("| "))
                .map(line -> line.split("\\|")[1].strip())
                .filter(situation -> !situation.equals("Situation") && !situation.equals("---"))
                .toList();
    }
}
