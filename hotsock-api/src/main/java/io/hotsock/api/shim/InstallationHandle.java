package io.hotsock.api.shim;

import io.hotsock.api.Installation;
import io.hotsock.api.Publisher;
import java.lang.ref.WeakReference;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Generated code's link to an installation by name. Finds the runtime when first used, then asks it at every event, so that
 * the installation behind the name may be replaced.
 *
 * <p>Thread-safe.
 */
public final class InstallationHandle {

    private static final System.Logger LOG = System.getLogger("io.hotsock");
    /** What has been reported: one line for each name and each kind of problem, however many classes publish. */
    private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

    private final String name;
    private final ClassLoader loader;
    private volatile @Nullable InstallationProvider provider;
    /** The context class loader that was searched in vain, so that events without a runtime stay cheap. */
    private volatile @Nullable WeakReference<ClassLoader> searched;

    private InstallationHandle(String name, ClassLoader loader) {
        this.name = name;
        this.loader = loader;
    }

    /**
     * A handle for generated code.
     *
     * @param name empty for the default installation
     * @param user the class that publishes; the runtime is looked for in the thread's context class loader, then in this
     *     class's own
     */
    public static InstallationHandle of(String name, Class<?> user) {
        ClassLoader loader = user.getClassLoader();
        return new InstallationHandle(name, loader == null ? ClassLoader.getSystemClassLoader() : loader);
    }

    /** The sink for the next event; a closed one, after one ERROR line, while nothing is configured or usable. */
    @SuppressWarnings("CatchingUnchecked")
    public EventSink sink() {
        try {
            Installation installation = find();
            if (installation != null) {
                return installation.eventSink();
            }
            reportOnce();
        } catch (Throwable e) {
            // A runtime of another version, say. Whatever it is, the annotated method's caller must not notice.
            unusable(e);
        }
        return EventSink.closed();
    }

    /**
     * The publisher for a direct call.
     *
     * @throws IllegalStateException when nothing is configured; the message says what is missing
     */
    public Publisher publisher() {
        Installation installation = find();
        if (installation == null) {
            throw new IllegalStateException(missing());
        }
        return installation.publisher();
    }

    private @Nullable Installation find() {
        InstallationProvider found = provider;
        if (found == null) {
            found = search();
        }
        return found == null ? null : found.find(name);
    }

    private @Nullable InstallationProvider search() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader first = context == null ? loader : context;
        WeakReference<ClassLoader> before = searched;
        if (before != null && before.refersTo(first)) {
            return null;
        }
        InstallationProvider found = firstIn(first);
        if (found == null && first != loader) {
            found = firstIn(loader);
        }
        provider = found;
        searched = found == null ? new WeakReference<>(first) : null;
        return found;
    }

    private static @Nullable InstallationProvider firstIn(ClassLoader loader) {
        try {
            return ServiceLoader.load(InstallationProvider.class, loader)
                    .findFirst()
                    .orElse(null);
        } catch (ServiceConfigurationError e) {
            // A runtime that belongs to another copy of this interface: as good as none.
            LOG.log(System.Logger.Level.DEBUG, "No usable Hotsock runtime in " + loader, e);
            return null;
        } catch (LinkageError e) {
            // One that lacks what it needs; the other class loader may have a better one.
            unusable(e);
            return null;
        }
    }

    private static void unusable(Throwable problem) {
        if (REPORTED.add(problem.getClass().getName())) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The Hotsock runtime can not be used: " + problem + ". Annotated methods run, but publish nothing.",
                    problem);
        }
    }

    private void reportOnce() {
        if (REPORTED.add(name)) {
            LOG.log(System.Logger.Level.ERROR, missing() + " Annotated methods run, but publish nothing.");
        }
    }

    private String missing() {
        InstallationProvider found = provider;
        return found == null
                ? "There is no Hotsock runtime on the class path: add io.hotsock:hotsock-runtime."
                : found.howToConfigure(name);
    }
}
