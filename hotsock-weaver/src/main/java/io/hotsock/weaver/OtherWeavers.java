package io.hotsock.weaver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;

/**
 * Finds out whether AspectJ will weave the same methods as this agent. Part of every start, where the JVM's first lambda
 * would cost more than all else here: hence loops.
 */
final class OtherWeavers {

    private static final String ASPECTS = "io.hotsock.aspectj.";
    private static final List<String> CONFIGURATIONS =
            List.of("META-INF/aop.xml", "META-INF/aop-ajc.xml", "org/aspectj/aop.xml");

    private OtherWeavers() {}

    /** Refuses to start beside AspectJ's agent when that would weave the aspect of hotsock-aspectj. */
    static void refuseAspectJ(Instrumentation instrumentation, ClassLoader loader) {
        if (isAspectConfigured(loader) && isAspectJWeaving(instrumentation)) {
            throw new IllegalStateException(
                    "Two load-time weavers are set up for Hotsock: its agent, and AspectJ's with"
                            + " hotsock-aspectj on the class path. Take one away: -javaagent of hotsock-weaver, or"
                            + " hotsock-aspectj.");
        }
    }

    private static boolean isAspectConfigured(ClassLoader loader) {
        try {
            for (String name : CONFIGURATIONS) {
                Enumeration<URL> files = loader.getResources(name);
                while (files.hasMoreElements()) {
                    if (read(files.nextElement()).contains(ASPECTS)) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(URL file) throws IOException {
        try (InputStream stream = file.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Whether AspectJ's agent runs already, or is next on the command line. */
    private static boolean isAspectJWeaving(Instrumentation instrumentation) {
        return Arrays.stream(instrumentation.getAllLoadedClasses())
                        .anyMatch(type -> type.getName().equals("org.aspectj.weaver.loadtime.Agent"))
                || ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .anyMatch(argument -> argument.startsWith("-javaagent:") && argument.contains("aspectjweaver"));
    }
}
