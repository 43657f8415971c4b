package io.hotsock.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.Hotsock;
import io.hotsock.api.Channel;
import io.hotsock.checks.Markdown.Block;
import io.hotsock.local.LocalHotsock;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Does what the README says, with what it says. */
class ReadmeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Markdown README = Markdown.read(Tree.root().resolve("README.md"));

    @TempDir
    private Path classes;

    @AfterEach
    void forget() {
        Hotsock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Run it", "Test it"})
    void oneLineDoesIt(String section) {
        String line = README.first(section).orElseThrow().text();
        assertEquals(1, line.lines().count(), line);
        assertTrue(line.startsWith("mvn "), line);
    }

    @Test
    void theJavaCompiles() {
        Compilation compilation = compile("");
        assertEquals(List.of(), compilation.messages());
        assertTrue(compilation.succeeded());
    }

    /** "Write this, call it, get this": the very code, the very call, the very frame but for its id. */
    @Test
    void whatIsWrittenIsWhatArrives() throws Exception {
        String written = README.inlineCode().stream()
                .filter(code -> code.startsWith("new "))
                .findFirst()
                .orElseThrow();
        Compilation woven =
                compile("class Call { static void run() { " + written + "; } }").weave();
        try (LocalHotsock local = LocalHotsock.start();
                var loader = woven.load()) {
            Hotsock.configure(local.config());
            try (Subscriber browser = Subscriber.of(local.webSocketUrl(), Channel.of("user.42"))) {
                Method call = loader.loadClass("page.Call").getDeclaredMethod("run");
                call.setAccessible(true);
                call.invoke(null);
                assertEquals(withoutId(json("")), withoutId(browser.next()));
            }
        }
    }

    @Test
    void thePolicyAllowsTheFunctionThatTheConfigurationNames() {
        JsonNode statement =
                json("Point it at your installation").path("Statement").path(0);
        assertEquals("Allow", statement.path("Effect").asText());
        assertEquals("lambda:InvokeFunction", statement.path("Action").asText());
        String named = "publishFunctionArn(\"" + statement.path("Resource").asText() + "\")";
        assertTrue(README.blocks("java").stream().anyMatch(block -> block.text().contains(named)), named);
    }

    /** The build that the README shows is the build of the quickstart, whose tests see its events arrive. */
    @Test
    void theQuickstartIsBuiltAsTheReadmeSays() {
        Element shown = Xml.parse("<project>" + README.blocks("xml").get(0).text() + "</project>");
        Element built = Pom.in(Tree.root().resolve("examples/quickstart")).project();
        assertEquals(List.of(), Xml.missing(shown, built, Set.of("version", "hotsock.version")));
    }

    @Test
    void theVersionsShownAreTheVersionsInUse() {
        Pom root = Pom.in(Tree.root());
        String maven = README.blocks("xml").get(0).text();
        assertShown("<hotsock.version>" + root.version() + "</hotsock.version>", maven);
        Stream.of("maven-compiler-plugin", "byte-buddy-maven-plugin")
                .map(plugin -> "<artifactId>" + plugin + "</artifactId> <version>" + root.managedPluginVersion(plugin))
                .forEach(version -> assertShown(version, maven));
        assertShown(
                "hotsock-bom:" + root.version(), README.blocks("groovy").get(0).text());
    }

    private static void assertShown(String expected, String snippet) {
        assertTrue(snippet.replaceAll("\\s+", " ").contains(expected), () -> expected + " is not in\n" + snippet);
    }

    @Test
    void everyModuleThatUsersGetIsListed() {
        List<String> unlisted = Pom.in(Tree.root()).modules().stream()
                .filter(Pom::isPublished)
                .map(Pom::artifactId)
                .filter(module -> !README.prose().contains("| `" + module + "` |"))
                .toList();
        assertEquals(List.of(), unlisted);
    }

    private static JsonNode json(String section) {
        return README.blocks("json").stream()
                .filter(block -> block.section().equals(section))
                .findFirst()
                .map(block -> parse(block.text()))
                .orElseThrow();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    private static JsonNode withoutId(JsonNode frame) {
        assertTrue(frame.path("id").asText().matches("[0-9A-HJKMNP-TV-Z]{26}"), frame::toString);
        return ((ObjectNode) frame.deepCopy()).without("id");
    }

    private Compilation compile(String more) {
        List<String> snippets = README.blocks("java").stream().map(Block::text).toList();
        return Compilation.of(
                Snippets.source(
                        Stream.concat(snippets.stream(), Stream.of(more)).toList()),
                classes);
    }
}
