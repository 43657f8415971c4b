package io.hotsock.api.shim;

import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An annotated method with its shim, as attachments that meet methods at run time (aspects, advisors) use it. There is one
 * per method, in which these attachments settle who publishes, so that each call does once.
 *
 * <p>Thread-safe. Kept with the declaring class and with nothing else, so that class loaders can go.
 */
public final class ShimMethod {

    private static final System.Logger LOG = System.getLogger("io.hotsock");

    private static final ClassValue<Map<String, ShimMethod>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<String, ShimMethod> computeValue(Class<?> declaring) {
            return new ConcurrentHashMap<>();
        }
    };

    private final String readable;
    private final Overriding decorators;
    private final @Nullable Shims shims;
    private final int number;
    private final AtomicReference<@Nullable String> publisher = new AtomicReference<>();
    private final AtomicBoolean reported = new AtomicBoolean();

    private ShimMethod(String readable, Overriding decorators, @Nullable Shims shims, int number) {
        this.readable = readable;
        this.decorators = decorators;
        this.shims = shims;
        this.number = number;
    }

    /**
     * The method that a class declares. One without a usable shim is reported once at ERROR, and publishes nothing, as does
     * one of an interface or of a class that a weaver has marked: others publish for these.
     */
    public static ShimMethod of(Class<?> declaring, String name, MethodType type, int modifiers) {
        String signature = name + type.descriptorString();
        // Looked up first: computing locks, even when there is nothing to compute.
        ShimMethod known = KNOWN.get(declaring).get(signature);
        return known != null
                ? known
                : KNOWN.get(declaring)
                        .computeIfAbsent(
                                signature,
                                any -> find(declaring, any, new Overriding(declaring, name, type, modifiers)));
    }

    private static ShimMethod find(Class<?> declaring, String signature, Overriding decorators) {
        String readable = declaring.getName() + "." + signature;
        String shimName = nameOfShims(declaring);
        try {
            if (!isLeftToOthers(declaring)) {
                Shims shims = load(shimName, declaring);
                int number = shims.methods().indexOf(signature);
                if (number >= 0) {
                    return new ShimMethod(readable, decorators, shims, number);
                }
                report(
                        readable,
                        shimName + " was generated from another version of the source: compile from clean",
                        null);
            }
        } catch (ClassNotFoundException e) {
            report(readable, "there is no class " + shimName + ": let io.hotsock:hotsock-processor run", null);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            report(readable, shimName + " can not be used", e);
        }
        return new ShimMethod(readable, decorators, null, -1);
    }

    private static boolean isLeftToOthers(Class<?> declaring) {
        return declaring.isInterface() || declaring.isAnnotationPresent(Woven.class);
    }

    private static String nameOfShims(Class<?> declaring) {
        String binaryName = declaring.getName();
        int simple = binaryName.lastIndexOf('.') + 1;
        return binaryName.substring(0, simple) + binaryName.substring(simple).replace('$', '_') + "Shims";
    }

    private static Shims load(String name, Class<?> declaring) throws ReflectiveOperationException {
        Class<?> found = Class.forName(name, true, declaring.getClassLoader());
        if (found.getClassLoader() != declaring.getClassLoader()) {
            // Made for another class of this name: every call would end in a ClassCastException.
            throw new IllegalStateException("Its class loader is not that of " + declaring);
        }
        var constructor = found.asSubclass(Shims.class).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    /**
     * Publishes what the method returned, unless another attachment does.
     *
     * @param attachment the caller's name; the first of several to publish for this method is the one that stays
     * @param self the object it was called on; {@code null} for a static method
     * @param arguments the arguments at entry
     * @param result what it returned; {@code null} for {@code void}
     * @return what the caller gets, see {@link Shims#returned}
     */
    public @Nullable Object returned(
            String attachment, @Nullable Object self, @Nullable Object[] arguments, @Nullable Object result) {
        Shims found = shims;
        if (found == null || decorators.publishFor(self) || !isPublisher(attachment)) {
            return result;
        }
        try {
            return found.returned(number, self, arguments, result);
        } catch (LinkageError e) {
            // Shims compiled against another version of what they call. Anything else may be what THROW lets through.
            if (reported.compareAndSet(false, true)) {
                report(readable, "its shim does not fit", e);
            }
            return result;
        }
    }

    private boolean isPublisher(String attachment) {
        String settled = publisher.get();
        if (settled == null) {
            publisher.compareAndSet(null, attachment);
            settled = publisher.get();
        }
        return attachment.equals(settled);
    }

    private static void report(String method, String problem, @Nullable Throwable cause) {
        LOG.log(System.Logger.Level.ERROR, method + " publishes nothing: " + problem + ".", cause);
    }

    /** The method, for people. */
    @Override
    public String toString() {
        return readable;
    }
}
