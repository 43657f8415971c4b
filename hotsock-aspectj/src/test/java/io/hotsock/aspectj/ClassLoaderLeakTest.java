package io.hotsock.aspectj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.aspectj.fixture.Calls;
import io.hotsock.aspectj.fixture.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClassLoaderLeakTest {

    @Test
    void anApplicationsClassesCanBeUnloadedAfterTheyPublished() throws Exception {
        WeakReference<ClassLoader> gone = publishInLoaderOfItsOwn();
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (gone.get() != null && Instant.now().isBefore(deadline)) {
            System.gc();
            Thread.onSpinWait();
        }
        assertTrue(gone.refersTo(null), "the class loader is still held");
    }

    private static WeakReference<ClassLoader> publishInLoaderOfItsOwn() throws Exception {
        Calls.ALL.clear();
        ClassLoader loader = new Child();
        Class<?> sample = loader.loadClass(Sample.class.getName());
        assertNotSame(Sample.class, sample);
        sample.getMethod("repeated").invoke(sample.getConstructor().newInstance());
        assertEquals(1, Calls.ALL.size());
        Calls.ALL.clear();
        return new WeakReference<>(loader);
    }

    /** Has its own fixture, and shares the aspect, the API and the record of calls with the test. */
    private static final class Child extends ClassLoader {

        Child() {
            super(ClassLoaderLeakTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> loaded = findLoadedClass(name);
            boolean own = name.startsWith(Sample.class.getName());
            return loaded != null ? loaded : own ? define(name) : super.loadClass(name, resolve);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
