package io.hotsock.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownTest {

    static Stream<Path> pages() {
        return Tree.files(Tree.root()).stream().filter(file -> file.toString().endsWith(".md"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) {
        List<String> broken = Markdown.read(page).links().stream()
                .filter(link -> !link.startsWith("https://"))
                .filter(link -> !exists(page, link))
                .toList();
        assertEquals(List.of(), broken);
    }

    private static boolean exists(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.exists(target)
                && (parts.length == 1 || Markdown.read(target).anchors().contains(parts[1]));
    }
}
