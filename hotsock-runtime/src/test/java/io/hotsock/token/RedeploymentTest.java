package io.hotsock.token;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Threads of a server outlive the applications that ran on them, so signing leaves nothing on a thread. */
class RedeploymentTest {

    @Test
    void anApplicationThatSignedTokensCanBeUnloadedWhileItsThreadLivesOn() throws Exception {
        ExecutorService server = Executors.newSingleThreadExecutor();
        try {
            WeakReference<ClassLoader> gone = signOn(server);
            Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
            while (gone.get() != null && Instant.now().isBefore(deadline)) {
                System.gc();
                Thread.onSpinWait();
            }
            assertTrue(gone.refersTo(null), "the class loader is still held");
        } finally {
            server.shutdownNow();
        }
    }

    /** All libraries belong to the application, as in a web application of its own. */
    private static WeakReference<ClassLoader> signOn(ExecutorService server) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> application = loader.loadClass(RedeployedApplication.class.getName());
            assertNotSame(RedeployedApplication.class, application);
            server.submit((Runnable) application.getConstructor().newInstance()).get();
            return new WeakReference<>(loader);
        }
    }

    private static URL[] classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(RedeploymentTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
