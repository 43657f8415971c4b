package io.hotsock.weaver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Class files as the compiler wrote them, and a class loader for changed ones. */
final class ClassFilesOfTests {

    private ClassFilesOfTests() {}

    static byte[] find(String internalName) {
        try (InputStream file = ClassFilesOfTests.class.getClassLoader().getResourceAsStream(internalName + ".class")) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] of(Class<?> type) {
        return find(type.getName().replace('.', '/'));
    }

    /** Defines the given classes, and the rest of their package except what tests share, anew. */
    static final class Loader extends ClassLoader {

        private final Map<String, byte[]> changed;

        Loader(Map<String, byte[]> changed) {
            super(ClassFilesOfTests.class.getClassLoader());
            this.changed = changed;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean own = name.startsWith("io.hotsock.weaver.fixture.") && !name.endsWith(".Recorder");
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : own ? define(name) : super.loadClass(name, resolve);
        }

        private Class<?> define(String name) {
            byte[] file = changed.getOrDefault(name, find(name.replace('.', '/')));
            return defineClass(name, file, 0, file.length);
        }
    }
}
