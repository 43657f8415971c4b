package io.hotsock.weaver;

import io.hotsock.weaver.ShimClass.ShimCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import org.jspecify.annotations.Nullable;

/** Weaves one class file at a time. Thread-safe when its source of class files is. */
final class ClassWeaver {

    private final String by;

    /**
     * A weaver.
     *
     * @param by what the mark on woven classes says
     */
    ClassWeaver(String by) {
        this.by = by;
    }

    /** Weaves a class file, unless there is nothing to do, or something is wrong. */
    Outcome weave(byte[] classFile, ClassFiles others) {
        ScannedClass scanned = ScannedClass.of(classFile);
        if (scanned.methods().isEmpty()) {
            return Outcome.Untouched.NOTHING_ANNOTATED;
        }
        return scanned.woven() ? Outcome.Untouched.WOVEN_BEFORE : weave(scanned, classFile, others);
    }

    private Outcome weave(ScannedClass scanned, byte[] classFile, ClassFiles others) {
        String shimName = Names.shims(scanned.name());
        byte[] shimFile = others.find(shimName);
        ShimClass shims = shimFile == null ? null : ShimClass.of(shimName, shimFile);
        Map<String, WovenMethod> calls = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (ScannedMethod method : scanned.methods()) {
            ShimCall call = shims == null ? null : shims.find(scanned.name(), method);
            if (call == null || method.isNative()) {
                problems.add(method.readable(scanned.name()) + problem(method, shims, shimName));
            } else {
                calls.put(method.name() + method.descriptor(), new WovenMethod(method, call));
            }
        }
        return problems.isEmpty()
                ? new Outcome.Woven(rewrite(classFile, calls), calls.size())
                : new Outcome.Refused(List.copyOf(problems));
    }

    private static String problem(ScannedMethod method, @Nullable ShimClass shims, String shimName) {
        if (method.isNative()) {
            return " is native and can not be woven: move the annotation to a Java method that calls it.";
        }
        String shim = Names.readable(shimName);
        return shims == null
                ? " has no shim: there is no class " + shim
                        + ". Let the annotation processor io.hotsock:hotsock-processor run when this class is compiled"
                        + " (annotationProcessorPaths)."
                : " has no shim: the class " + shim
                        + " was generated from another version of the source. Compile again from clean.";
    }

    private byte[] rewrite(byte[] classFile, Map<String, WovenMethod> methods) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new WeavingClassVisitor(writer, by, methods), ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    /** A method with the call to weave into it. */
    record WovenMethod(ScannedMethod method, ShimCall call) {}

    /** Where class files come from, by internal name; {@code null} when there is none. */
    @FunctionalInterface
    interface ClassFiles {
        byte @Nullable [] find(String internalName);
    }

    /** What became of a class file. */
    sealed interface Outcome {

        /** Left as it was. */
        enum Untouched implements Outcome {
            NOTHING_ANNOTATED,
            WOVEN_BEFORE
        }

        /** The new class file. */
        record Woven(
                @SuppressWarnings("ArrayRecordComponent") byte[] classFile, int methods) implements Outcome {}

        /** Left as it was, because of problems that each name a method. */
        record Refused(List<String> problems) implements Outcome {}
    }
}
