package io.hotsock.weaver;

import java.lang.instrument.Instrumentation;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import net.bytebuddy.agent.ByteBuddyAgent;

/**
 * Weaves as classes load: {@code java -javaagent:hotsock-weaver-<version>-agent.jar …}.
 *
 * <p>An annotated method that can not be woven is reported on standard error, with the reason, and publishes nothing; its
 * class loads as usual. Classes woven at build time are left alone. Refuses to start beside AspectJ's agent when
 * hotsock-aspectj is on the class path.
 *
 * <p>Thread-safe. Attached more than once, it works once.
 */
public final class HotsockAgent {

    private static final AtomicBoolean INSTALLED = new AtomicBoolean();

    private HotsockAgent() {}

    /** Called by the JVM for {@code -javaagent}. */
    public static void premain(String argument, Instrumentation instrumentation) {
        install(instrumentation);
    }

    /** Called by the JVM for an agent attached to a running process; classes loaded before stay as they are. */
    public static void agentmain(String argument, Instrumentation instrumentation) {
        install(instrumentation);
    }

    /**
     * Attaches to this process, for tests: classes loaded from now on are woven, so call it before the first use of any,
     * such as in a {@code LauncherSessionListener}. Does nothing when the agent runs already.
     *
     * @throws IllegalStateException when this JVM allows no agent to be attached, or another load-time weaver is at work
     */
    public static void install() {
        if (!INSTALLED.get()) {
            install(ByteBuddyAgent.install());
        }
    }

    private static void install(Instrumentation instrumentation) {
        OtherWeavers.refuseAspectJ(instrumentation, ClassLoader.getSystemClassLoader());
        if (INSTALLED.compareAndSet(false, true)) {
            instrumentation.addTransformer(new WeavingTransformer(StandardError.INSTANCE));
        }
    }

    /** Not a logging library: loading one from inside class loading could deadlock the application. */
    private enum StandardError implements Consumer<String> {
        INSTANCE;

        @Override
        public void accept(String problem) {
            System.err.println("[hotsock-agent] ERROR " + problem);
        }
    }
}
