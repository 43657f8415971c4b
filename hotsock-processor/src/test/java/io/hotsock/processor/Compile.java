package io.hotsock.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** Compilations with both steps of the processor. */
final class Compile {

    static final List<String> STRICT = List.of("-Xlint:all,-processing", "-Werror", "--release", "17");

    private Compile() {}

    static JavaFileObject source(String name, String text) {
        return JavaFileObjects.forSourceString(name, text);
    }

    static Compiler compiler(Processor... others) {
        List<Processor> processors = new ArrayList<>(List.of(others));
        processors.add(new ChannelProcessor());
        processors.add(new ShimProcessor());
        return Compiler.javac().withProcessors(processors);
    }

    /** Compiles without a warning, or fails. */
    static Compilation cleanly(JavaFileObject... sources) {
        return succeeded(compiler().withOptions(STRICT).compile(sources));
    }

    static Compilation succeeded(Compilation compilation) {
        if (compilation.status() != Compilation.Status.SUCCESS) {
            throw new AssertionError(compilation.diagnostics() + "\n" + generated(compilation));
        }
        return compilation;
    }

    /** Generated sources by path, such as {@code com/acme/UserChannel.java}, and the index. */
    static Map<String, String> generated(Compilation compilation) {
        Map<String, String> texts = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() != JavaFileObject.Kind.CLASS) {
                texts.put(path(file), text(file));
            }
        }
        return texts;
    }

    static String text(JavaFileObject file) {
        try {
            return file.getCharContent(false).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes class files and resources, as a build would leave them for the next one. */
    static void writeClasses(Compilation compilation, Path directory) throws IOException {
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() != JavaFileObject.Kind.SOURCE) {
                Path target = directory.resolve(path(file));
                Files.createDirectories(target.getParent());
                try (InputStream in = file.openInputStream()) {
                    Files.write(target, in.readAllBytes());
                } catch (FileNotFoundException askedFor) {
                    // Looked for, but never written.
                }
            }
        }
    }

    /** Loads what was compiled, without touching the disk. */
    static ClassLoader load(Compilation compilation) {
        Map<String, byte[]> classes = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String name = path(file).replace(".class", "").replace('/', '.');
                classes.put(name, bytes(file));
            }
        }
        return new ClassLoader(Compile.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] code = classes.get(name);
                if (code == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, code, 0, code.length);
            }
        };
    }

    static String path(JavaFileObject file) {
        String path = file.toUri().getPath();
        return Stream.of("/SOURCE_OUTPUT/", "/CLASS_OUTPUT/")
                .filter(path::startsWith)
                .map(prefix -> path.substring(prefix.length()))
                .findFirst()
                .orElse(path);
    }

    private static byte[] bytes(JavaFileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
