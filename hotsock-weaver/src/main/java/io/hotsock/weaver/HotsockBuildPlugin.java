package io.hotsock.weaver;

import io.hotsock.weaver.ClassWeaver.ClassFiles;
import io.hotsock.weaver.ClassWeaver.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import net.bytebuddy.build.BuildLogger;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import org.jspecify.annotations.Nullable;

/**
 * Weaves while a project is built: a plugin for {@code byte-buddy-maven-plugin} and its Gradle counterpart, found by them
 * when this module is on their class path.
 *
 * <p>Ends with one line that says how much was woven. Fails the build, naming every method concerned, when an annotated
 * method has no generated shim or one of another shape; classes without such a problem are woven all the same. Classes
 * that a weaver marked before are left alone, so that it may run any number of times.
 *
 * <p>Thread-safe.
 */
public final class HotsockBuildPlugin implements Plugin {

    private final BuildLogger log;
    private final ClassWeaver weaver = new ClassWeaver("byte-buddy-build");
    private final AtomicInteger wovenMethods = new AtomicInteger();
    private final AtomicInteger wovenClasses = new AtomicInteger();
    private final AtomicInteger wovenBefore = new AtomicInteger();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();

    /** The plugin; the build tool gives its log. */
    public HotsockBuildPlugin(BuildLogger log) {
        this.log = log;
    }

    /** Whether a class declares annotated methods. */
    @Override
    public boolean matches(TypeDescription type) {
        return !type.isInterface() && type.getDeclaredMethods().stream().anyMatch(HotsockBuildPlugin::isAnnotated);
    }

    private static boolean isAnnotated(MethodDescription method) {
        return method.getDeclaredAnnotations().stream()
                .anyMatch(annotation -> Names.ANNOTATIONS.contains(
                        annotation.getAnnotationType().getDescriptor()));
    }

    /** Weaves a class. */
    @Override
    public DynamicType.Builder<?> apply(
            DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator locator) {
        return builder.visit(new WholeClassFile(classFile -> weave(classFile, name -> find(name, locator))));
    }

    private byte[] weave(byte[] classFile, ClassFiles others) {
        Outcome outcome = weaver.weave(classFile, others);
        if (outcome instanceof Outcome.Woven woven) {
            wovenClasses.incrementAndGet();
            wovenMethods.addAndGet(woven.methods());
            return woven.classFile();
        }
        if (outcome instanceof Outcome.Refused refused) {
            problems.addAll(refused.problems());
        } else if (outcome == Outcome.Untouched.WOVEN_BEFORE) {
            wovenBefore.incrementAndGet();
        }
        return classFile;
    }

    private static byte @Nullable [] find(String internalName, ClassFileLocator locator) {
        try {
            ClassFileLocator.Resolution resolution = locator.locate(Names.readable(internalName));
            return resolution.isResolved() ? resolution.resolve() : null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the class file of " + Names.readable(internalName), e);
        }
    }

    /**
     * Reports what was woven.
     *
     * @throws IllegalStateException when annotated methods could not be woven; the message names them all
     */
    @Override
    public void close() {
        log.info(summary());
        if (!problems.isEmpty()) {
            List<String> sorted = problems.stream().sorted().toList();
            sorted.forEach(log::error);
            throw new IllegalStateException("Hotsock could not weave " + counted(sorted.size(), "annotated method", "s")
                    + ", which would publish nothing:\n  " + String.join("\n  ", sorted));
        }
    }

    private String summary() {
        String before = wovenBefore.get() == 0
                ? ""
                : "; " + counted(wovenBefore.get(), "class", "es") + " woven by an earlier run";
        return "Hotsock: wove " + counted(wovenMethods.get(), "method", "s") + " in "
                + counted(wovenClasses.get(), "class", "es") + before + ".";
    }

    private static String counted(int count, String noun, String plural) {
        return count + " " + noun + (count == 1 ? "" : plural);
    }
}
