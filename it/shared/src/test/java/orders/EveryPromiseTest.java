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
import org.junit.jupiter.api.Test;

/** No row of the promises table is without a case, and no case speaks of a row that is gone. */
class EveryPromiseTest {

    private static final Path DESIGN = Path.of(System.getProperty("design", "../../docs/design.md"));

    @Test
    void everyRowHasACase() throws IOException {
        TreeSet<String> shown = Arrays.stream(AttachmentContract.class.getDeclaredMethods())
                .map(method -> method.getAnnotation(Promise.class))
                .filter(Objects::nonNull)
                .map(Promise::value)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(rows()), shown);
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
