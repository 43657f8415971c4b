package io.hotsock.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The agent as users get it: one jar in front of the application's class path, so it must bring nothing but its own. */
class AgentJarTest {

    private static final String OURS = "io/hotsock/weaver/";

    private static Path jar;

    /** Beside the module's own jar; before modules are packaged, there is none. */
    @BeforeAll
    static void find() {
        Optional<Path> found = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.matches(".*hotsock-weaver-[^/\\\\]*\\.jar"))
                .map(path -> Path.of(path.replaceFirst("\\.jar$", "-agent.jar")))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(found.isPresent(), "the agent is not packaged");
        jar = found.orElseThrow();
    }

    @Test
    void holdsOurPackagesAndNothingElse() throws IOException {
        List<String> classes = entries().filter(name -> name.endsWith(".class")).toList();
        assertEquals(
                List.of(),
                classes.stream().filter(name -> !name.startsWith(OURS)).toList());
        assertTrue(classes.contains(OURS + "HotsockAgent.class"), "the agent is inside");
        assertTrue(classes.contains(OURS + "shaded/asm/ClassReader.class"), "what it reads classes with is inside");
    }

    @Test
    void tellsNobodyOfServicesAndPlugins() throws IOException {
        assertEquals(
                Set.of("META-INF/LICENSE", "META-INF/MANIFEST.MF", "META-INF/NOTICE"),
                entries()
                        .filter(name -> !name.endsWith("/") && !name.startsWith(OURS))
                        .collect(Collectors.toSet()));
    }

    /** Attaching itself is for tests, whose class path has the rest. */
    @Test
    void knowsTheLibraryUnderItsNewNameOnly() throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Set<String> strangers = new ClassFileImporter()
                    .importJar(file).stream()
                            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                            .map(Dependency::getTargetClass)
                            .map(JavaClass::getBaseComponentType)
                            .map(JavaClass::getPackageName)
                            .filter(name -> !name.isEmpty())
                            .filter(name -> !name.matches("(io\\.hotsock\\.weaver|java|org\\.jspecify)(\\..*)?"))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of("net.bytebuddy.agent"), strangers);
        }
    }

    @Test
    void namesItselfToTheVirtualMachine() throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (String attribute : List.of("Premain-Class", "Agent-Class")) {
                assertEquals(
                        "io.hotsock.weaver.HotsockAgent",
                        file.getManifest().getMainAttributes().getValue(attribute));
            }
        }
    }

    private static Stream<String> entries() throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(JarEntry::getName).toList().stream();
        }
    }
}
