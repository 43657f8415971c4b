package io.hotsock.api.shim;

import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
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

    private final Class<?> declaring;
    private final String readable;
    /** Whether a decorator publishes for it, where the object is one. */
    private final boolean decorable;

    private final @Nullable Shims shims;
    private final int number;
    private final AtomicReference<@Nullable String> publisher = new AtomicReference<>();
    private final AtomicBoolean reported = new AtomicBoolean();

    private ShimMethod(Class<?> declaring, String readable, boolean decorable, @Nullable Shims shims, int number) {
        this.declaring = declaring;
        this.readable = readable;
        this.decorable = decorable;
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
                : KNOWN.get(declaring).computeIfAbsent(signature, s -> find(declaring, signature, modifiers));
    }

    private static ShimMethod find(Class<?> declaring, String signature, int modifiers) {
        String readable = declaring.getName() + "." + signature;
        boolean overridable = (modifiers & (Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL)) == 0;
        boolean decorable = overridable && !Decorated.class.isAssignableFrom(declaring);
        if (declaring.isInterface() || declaring.isAnnotationPresent(Woven.class)) {
            return new ShimMethod(declaring, readable, decorable, null, -1);
        }
        String shimName = nameOfShims(declaring);
        Shims shims = load(shimName, declaring, readable);
        int number = shims == null ? -1 : shims.methods().indexOf(signature);
        if (shims != null && number < 0) {
            report(readable, shimName + " was generated from another version of the source: compile from clean", null);
        }
        return new ShimMethod(declaring, readable, decorable, number < 0 ? null : shims, number);
    }

    private static String nameOfShims(Class<?> declaring) {
        String binaryName = declaring.getName();
        int simple = binaryName.lastIndexOf('.') + 1;
        return binaryName.substring(0, simple) + binaryName.substring(simple).replace('$', '_') + "Shims";
    }

    private static @Nullable Shims load(String name, Class<?> declaring, String readable) {
        try {
            var constructor = Class.forName(name, true, declaring.getClassLoader())
                    .asSubclass(Shims.class)
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ClassNotFoundException e) {
            report(readable, "there is no class " + name + ": let io.hotsock:hotsock-processor run", null);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            report(readable, name + " can not be used", e);
        }
        return null;
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
        if (found == null || isDecorated(self) || !isPublisher(attachment)) {
            return result;
        }
        try {
            return found.returned(number, self, arguments, result);
        } catch (LinkageError | ClassCastException e) {
            // Shims compiled against another version of what they call.
            if (reported.compareAndSet(false, true)) {
                report(readable, "its shim does not fit", e);
            }
            return result;
        }
    }

    /** Most objects are of the very class; asking for an interface that an object does not have is dear in comparison. */
    private boolean isDecorated(@Nullable Object self) {
        return decorable && self != null && self.getClass() != declaring && self instanceof Decorated;
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
