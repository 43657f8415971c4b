package io.hotsock.weaver;

import io.hotsock.weaver.ClassWeaver.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Weaves classes as they load. A class that can not be woven loads as it is, and every method concerned is reported: at
 * this point nothing else is worse than to publish nothing, except to stop the application.
 */
final class WeavingTransformer implements ClassFileTransformer {

    private static final BytePattern ANNOTATED = new BytePattern(Names.ANNOTATION_PREFIX);

    /** Loads with the first class that AspectJ wove. At work here only where it was out of sight when the agent started. */
    private static final String ASPECT = "io/hotsock/aspectj/HotsockAspect";

    private static final String TWO_WEAVERS = "Two weavers are at work for Hotsock: this agent, and AspectJ with"
            + " hotsock-aspectj. Each call is published once, for the aspect stands back from classes that this agent has"
            + " woven. Take one of the two away.";

    private final ClassWeaver weaver = new ClassWeaver("agent");
    private final Consumer<String> report;

    WeavingTransformer(Consumer<String> report) {
        this.report = report;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        if (ASPECT.equals(name)) {
            report.accept(TWO_WEAVERS);
        }
        return loader == null || !ANNOTATED.occursIn(classFile) ? null : weave(loader, String.valueOf(name), classFile);
    }

    /** Whatever goes wrong must not pass: the JVM would swallow it, and with it the reason. */
    @SuppressWarnings("CatchingUnchecked")
    private byte @Nullable [] weave(ClassLoader loader, String name, byte[] classFile) {
        try {
            Outcome outcome = weaver.weave(classFile, internalName -> find(loader, internalName));
            if (outcome instanceof Outcome.Refused refused) {
                reportAll(refused.problems());
            }
            return outcome instanceof Outcome.Woven woven ? woven.classFile() : null;
        } catch (Throwable e) {
            report.accept(
                    "Could not weave " + Names.readable(name) + ", whose annotated methods publish nothing: " + e);
            return null;
        }
    }

    private void reportAll(List<String> problems) {
        problems.forEach(problem -> report.accept(problem + " Until then it publishes nothing."));
    }

    private static byte @Nullable [] find(ClassLoader loader, String internalName) {
        try (InputStream file = loader.getResourceAsStream(internalName + ".class")) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
