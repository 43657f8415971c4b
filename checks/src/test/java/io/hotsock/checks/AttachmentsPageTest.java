package io.hotsock.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.checks.Markdown.Block;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page on attachments shows what the projects under {@code it/} do, which is tested there. */
class AttachmentsPageTest {

    private static final Path PROJECTS = Tree.root().resolve("it");
    private static final Pom ROOT = Pom.in(Tree.root());
    private static final Markdown PAGE = Markdown.read(Tree.root().resolve("docs/attachments.md"));

    @ParameterizedTest
    @CsvSource({"0, byte-buddy-maven", "1, aspectj-ctw"})
    void theBuildShownIsTheBuildOfAProject(int number, String project) {
        String shown = "<build><plugins>" + PAGE.blocks("xml").get(number).text() + "</plugins></build>";
        String built = String.join("\n", Tree.lines(PROJECTS.resolve(project).resolve("pom.xml")));
        for (String version : List.of("aspectj.version", "byte-buddy-maven-plugin.version")) {
            built = built.replace("${" + version + "}", ROOT.property(version).orElseThrow());
        }
        assertEquals(
                List.of(),
                Xml.missing(
                        Xml.parse(shown), Xml.child(Xml.parse(built), "build").orElseThrow(), Set.of()));
    }

    @Test
    void noBuildIsShownThatNoProjectHas() {
        assertEquals(2, PAGE.blocks("xml").size());
    }

    /** Piece by piece, for the page leaves out what is beside the point ({@code ...}). */
    @Test
    void theJavaShownIsJavaOfTheProjects() {
        String sources = withoutSpace(String.join(
                "\n", sources().flatMap(file -> Tree.lines(file).stream()).toList()));
        List<String> unknown = PAGE.blocks("java").stream()
                .map(Block::text)
                .flatMap(AttachmentsPageTest::pieces)
                .filter(piece -> !sources.contains(withoutSpace(piece)))
                .toList();
        assertEquals(List.of(), unknown);
    }

    private static Stream<Path> sources() {
        return Tree.files(PROJECTS).stream().filter(file -> file.toString().endsWith(".java"));
    }

    private static Stream<String> pieces(String snippet) {
        return Arrays.stream(snippet.replaceAll("//.*", "").split("\\.\\.\\.|\n\\s*\n"));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void theSummaryShownIsTheOneThatTheBuildIsHeldTo() {
        List<String> expected = Tree.lines(PROJECTS.resolve("byte-buddy-maven/expected.txt"));
        assertTrue(PAGE.blocks("").stream().map(Block::text).anyMatch(expected::contains), expected::toString);
    }

    @Test
    void theAgentIsTheOneBuilt() {
        String jar = "hotsock-weaver-" + ROOT.version() + "-agent.jar";
        assertTrue(PAGE.blocks("").stream().anyMatch(block -> block.text().contains("-javaagent:" + jar)), jar);
    }
}
