package io.hotsock.api.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.api.Installation;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationHandleTest {

    private final ClassLoader original = Thread.currentThread().getContextClassLoader();
    private final Logger logger = Logger.getLogger("io.hotsock");
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void restore() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
        Thread.currentThread().setContextClassLoader(original);
        Provided.installation = null;
        Provided.ofAnotherVersion = false;
    }

    @Test
    void saysOnceThatTheRuntimeIsMissingAndTakesNothing() {
        InstallationHandle handle = InstallationHandle.of("alone", InstallationHandleTest.class);
        assertFalse(handle.sink().isOpen());
        handle.sink().accept(Message.of("a", "e", 1));
        assertEquals(1, lines.size(), lines.toString());
        assertTrue(lines.get(0).contains("hotsock-runtime"), lines.get(0));
        IllegalStateException thrown = assertThrows(IllegalStateException.class, handle::publisher);
        assertTrue(thrown.getMessage().contains("hotsock-runtime"));
    }

    @Test
    void findsTheRuntimeInTheContextClassLoaderAndFollowsReplacement(@TempDir Path folder) throws IOException {
        Thread.currentThread().setContextClassLoader(withProvider(folder));
        InstallationHandle handle = InstallationHandle.of("east", InstallationHandleTest.class);
        assertFalse(handle.sink().isOpen());
        assertTrue(lines.get(0).startsWith("Configure \"east\""), lines.toString());

        Fake first = new Fake();
        Provided.installation = first;
        assertSame(first.sink, handle.sink());
        assertSame(first, handle.publisher());

        Fake second = new Fake();
        Provided.installation = second;
        Thread.currentThread().setContextClassLoader(null);
        assertSame(second.sink, handle.sink());
    }

    @Test
    void findsARuntimeThatAnotherContextSeesLater(@TempDir Path folder) throws IOException {
        InstallationHandle handle = InstallationHandle.of("later", InstallationHandleTest.class);
        assertFalse(handle.sink().isOpen());
        Fake installation = new Fake();
        Provided.installation = installation;
        Thread.currentThread().setContextClassLoader(withProvider(folder));
        assertSame(installation.sink, handle.sink());
    }

    @Test
    void survivesABrokenProviderFile(@TempDir Path folder) throws IOException {
        Thread.currentThread().setContextClassLoader(withServiceFile(folder, "no.such.Provider"));
        InstallationHandle handle = InstallationHandle.of("broken", InstallationHandleTest.class);
        assertFalse(handle.sink().isOpen());
        assertEquals(1, lines.size(), lines.toString());
    }

    @Test
    void aRuntimeThatLacksAClassIsReportedOnceAndTheOtherClassLoaderIsAsked(@TempDir Path folder) throws IOException {
        withProvider(folder);
        Thread.currentThread().setContextClassLoader(new Lacking(folder));
        InstallationHandle handle = InstallationHandle.of("lacking", InstallationHandleTest.class);
        assertFalse(handle.sink().isOpen());
        assertFalse(InstallationHandle.of("lacking", InstallationHandleTest.class)
                .sink()
                .isOpen());
        assertEquals(2, lines.size(), lines.toString());
        assertTrue(lines.get(0).contains("NoClassDefFoundError: software/Missing"), lines.get(0));
        assertTrue(lines.get(1).contains("hotsock-runtime"), lines.get(1));
    }

    @Test
    void aRuntimeOfAnotherVersionIsReportedOnceAndBreaksNoCaller(@TempDir Path folder) throws IOException {
        Thread.currentThread().setContextClassLoader(withProvider(folder));
        Provided.ofAnotherVersion = true;
        InstallationHandle handle = InstallationHandle.of("other", InstallationHandleTest.class);
        assertFalse(handle.sink().isOpen());
        assertFalse(handle.sink().isOpen());
        assertEquals(1, lines.size(), lines.toString());
        assertTrue(lines.get(0).contains("AbstractMethodError: find"), lines.get(0));
    }

    /** Knows a runtime of whose classes one is missing. */
    private static final class Lacking extends URLClassLoader {
        Lacking(Path folder) throws IOException {
            super(new URL[] {folder.toUri().toURL()}, InstallationHandleTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(Provided.class.getName())) {
                throw new NoClassDefFoundError("software/Missing");
            }
            return super.loadClass(name, resolve);
        }
    }

    private static ClassLoader withProvider(Path folder) throws IOException {
        return withServiceFile(folder, Provided.class.getName());
    }

    private static ClassLoader withServiceFile(Path folder, String provider) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(InstallationProvider.class.getName()), provider);
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, InstallationHandleTest.class.getClassLoader());
    }

    /** The provider that the temporary service file names. */
    public static final class Provided implements InstallationProvider {
        static volatile Installation installation;
        static volatile boolean ofAnotherVersion;

        @Override
        public Installation find(String name) {
            if (ofAnotherVersion) {
                throw new AbstractMethodError("find");
            }
            return installation;
        }

        @Override
        public String howToConfigure(String name) {
            return "Configure \"" + name + "\".";
        }
    }

    private static final class Fake implements Installation, Publisher {
        final EventSink sink = new EventSink() {
            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void accept(Message message) {}

            @Override
            public void reject(String method, String channel, String event, Throwable problem) {}

            @Override
            public EventSink captured() {
                return this;
            }
        };

        @Override
        public Publisher publisher() {
            return this;
        }

        @Override
        public EventSink eventSink() {
            return sink;
        }

        @Override
        public PublishResult publish(Message message) {
            throw new AssertionError("not called");
        }

        @Override
        public CompletableFuture<PublishResult> publishAsync(Message message) {
            throw new AssertionError("not called");
        }
    }
}
