package io.hotsock.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The annotation processor as users get it: one jar that brings its library under a name of its own. */
class ProcessorJarTest {

    private static final String OURS = "io/hotsock/processor/";
    private static final List<String> STEPS =
            List.of("io.hotsock.processor.ChannelProcessor", "io.hotsock.processor.ShimProcessor");

    private static Path jar;

    @TempDir
    Path directory;

    /** Before modules are packaged, the class path has their classes instead. */
    @BeforeAll
    static void find() {
        List<Path> jars = classPath()
                .filter(path -> path.getFileName().toString().matches("hotsock-processor-.*\\.jar"))
                .toList();
        assumeTrue(!jars.isEmpty(), "the processor is not packaged");
        jar = jars.get(0);
    }

    @Test
    void holdsOurPackagesAndNothingElse() throws IOException {
        Set<String> strangers = entries()
                .filter(name -> name.endsWith(".class") && !name.startsWith(OURS))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), strangers);
        assertTrue(entries().anyMatch((OURS + "internal/javapoet/JavaFile.class")::equals), "JavaPoet is inside");
    }

    @Test
    void knowsTheLibraryUnderItsNewNameOnly() throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Set<String> strangers = new ClassFileImporter()
                    .importJar(file).stream()
                            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                            .map(Dependency::getTargetClass)
                            .map(JavaClass::getBaseComponentType)
                            .map(JavaClass::getPackageName)
                            .filter(name -> !isExpected(name))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(), strangers);
        }
    }

    /** The API and JSpecify come as dependencies; {@code com.sun.source} is javac's own, and used where javac is. */
    private static boolean isExpected(String packageName) {
        return packageName.isEmpty()
                || Pattern.matches(
                        "(io\\.hotsock\\.(processor|api)|org\\.jspecify|java|javax|com\\.sun\\.source)(\\..*)?",
                        packageName);
    }

    @Test
    void tellsCompilersAndGradleOfBothSteps() throws IOException {
        assertEquals(STEPS, lines("META-INF/services/javax.annotation.processing.Processor"));
        assertEquals(
                List.of(STEPS.get(0) + ",aggregating", STEPS.get(1) + ",isolating"),
                lines("META-INF/gradle/incremental.annotation.processors"));
        assertEquals(
                List.of("META-INF/services/javax.annotation.processing.Processor"),
                entries()
                        .filter(name -> name.startsWith("META-INF/services/") && !name.endsWith("/"))
                        .toList());
    }

    @Test
    void runsFromTheJarWithNothingButTheApiBesideIt() throws IOException {
        Path source = directory.resolve("Users.java");
        Files.writeString(
                source,
                "import io.hotsock.api.*; class Users {"
                        + " @HotsockEvent(channel = \"user.<id>\", event = \"removed\") void remove(String id) {"
                        + " UserChannel.of(id); } }");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> beside = classPath()
                    .filter(path -> path.getFileName().toString().matches("(hotsock-api|jspecify)-.*\\.jar"))
                    .toList();
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, beside);
            files.setLocationFromPaths(
                    StandardLocation.ANNOTATION_PROCESSOR_PATH,
                    Stream.concat(Stream.of(jar), beside.stream()).toList());
            assertTrue(compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(source))
                    .call());
        }
        assertTrue(directory.resolve("UsersShims.class").toFile().exists());
    }

    private static Stream<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    }

    private static Stream<String> entries() throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(JarEntry::getName).toList().stream();
        }
    }

    private static List<String> lines(String entry) throws IOException {
        try (JarFile file = new JarFile(jar.toFile());
                InputStream in = file.getInputStream(file.getJarEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .sorted()
                    .toList();
        }
    }
}
