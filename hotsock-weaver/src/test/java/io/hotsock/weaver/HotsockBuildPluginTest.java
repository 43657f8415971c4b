package io.hotsock.weaver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.weaver.fixture.Recorder;
import io.hotsock.weaver.fixture.Sample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.build.BuildLogger;
import net.bytebuddy.build.EntryPoint;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.inline.MethodNameTransformer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plugin in the engine that the Maven and Gradle plugins run. */
class HotsockBuildPluginTest {

    @TempDir
    Path folder;

    private final Log log = new Log();

    @BeforeEach
    void forgetCalls() {
        Recorder.CALLS.clear();
        Recorder.failing = false;
    }

    private void compiled(Class<?>... types) throws IOException {
        for (Class<?> type : types) {
            Path file = fileOf(type);
            Files.createDirectories(file.getParent());
            Files.write(file, ClassFilesOfTests.of(type));
        }
    }

    private Path fileOf(Class<?> type) {
        return folder.resolve(type.getName().replace('.', '/') + ".class");
    }

    private void runEngine(EntryPoint entryPoint) throws IOException {
        Plugin.Engine.Default.of(
                        entryPoint, ClassFileVersion.JAVA_V17, MethodNameTransformer.Suffixing.withRandomSuffix())
                .with(ClassFileLocator.ForClassLoader.of(getClass().getClassLoader()))
                .withErrorHandlers(Plugin.Engine.ErrorHandler.Failing.FAIL_FAST)
                .apply(
                        new Plugin.Engine.Source.ForFolder(folder.toFile()),
                        new Plugin.Engine.Target.ForFolder(folder.toFile()),
                        new Plugin.Factory.UsingReflection(HotsockBuildPlugin.class)
                                .with(Plugin.Factory.UsingReflection.ArgumentResolver.ForType.of(
                                        BuildLogger.class, log)));
    }

    @ParameterizedTest
    @EnumSource(EntryPoint.Default.class)
    void classesInAFolderAreWovenWhateverTheEntryPoint(EntryPoint.Default entryPoint) throws Exception {
        compiled(Sample.class, Recorder.class);
        runEngine(entryPoint);

        Class<?> sample = new ClassFilesOfTests.Loader(
                        Map.of(Sample.class.getName(), Files.readAllBytes(fileOf(Sample.class))))
                .loadClass(Sample.class.getName());
        sample.getMethod("ofClass", String.class).invoke(null, "t");

        assertEquals(1, Recorder.CALLS.size());
        assertEquals(List.of("Hotsock: wove 17 methods in 1 class."), log.infos);
    }

    @Test
    void aSecondRunChangesNothing() throws Exception {
        compiled(Sample.class);
        runEngine(EntryPoint.Default.REBASE);
        byte[] woven = Files.readAllBytes(fileOf(Sample.class));
        runEngine(EntryPoint.Default.REBASE);

        assertArrayEquals(woven, Files.readAllBytes(fileOf(Sample.class)));
        assertEquals("Hotsock: wove 0 methods in 0 classes; 1 class woven by an earlier run.", log.infos.get(1));
    }

    @Test
    void theBuildFailsNamingEveryMethodWithoutAShim() throws Exception {
        compiled(Sample.class, Sample.Forgotten.class, Sample.Changed.class);
        Throwable failure = assertThrows(IllegalStateException.class, () -> runEngine(EntryPoint.Default.REBASE));
        while (failure.getCause() != null) {
            failure = failure.getCause();
        }

        String message = failure.getMessage();
        assertTrue(message.startsWith("Hotsock could not weave 4 annotated methods"), message);
        for (String method : List.of("Forgotten.first", "Forgotten.second", "Changed.now", "Changed.elsewhere")) {
            assertTrue(message.contains(method + "("), message);
        }
        assertEquals(4, log.errors.size());
        assertFalse(ScannedClass.of(Files.readAllBytes(fileOf(Sample.Forgotten.class)))
                .woven());
        assertEquals(List.of("Hotsock: wove 17 methods in 1 class."), log.infos);
    }

    @Test
    void buildToolsDiscoverThePlugin() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                getClass().getClassLoader().getResourceAsStream(Plugin.Engine.Default.PLUGIN_FILE),
                StandardCharsets.UTF_8))) {
            assertEquals(
                    List.of(HotsockBuildPlugin.class.getName()), lines.lines().toList());
        }
    }

    private static final class Log extends BuildLogger.Adapter {

        private final List<String> infos = new ArrayList<>();
        private final List<String> errors = new ArrayList<>();

        @Override
        public void info(String message) {
            infos.add(message);
        }

        @Override
        public void error(String message) {
            errors.add(message);
        }
    }
}
