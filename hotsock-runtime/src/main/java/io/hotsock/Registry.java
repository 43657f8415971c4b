package io.hotsock;

import io.hotsock.token.internal.DefaultIssuer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The installations that static methods and annotated methods find, by name. */
final class Registry {

    /** The name of the default installation. */
    static final String DEFAULT = "";

    private static final Map<String, Hotsock> INSTALLATIONS = new ConcurrentHashMap<>();

    private Registry() {}

    static Hotsock put(String name, Hotsock installation) {
        Hotsock before = INSTALLATIONS.put(name, installation);
        if (name.equals(DEFAULT)) {
            DefaultIssuer.set(() -> require(DEFAULT).issuer());
        }
        // One installation may have several names; it goes with the last.
        if (before != null && !INSTALLATIONS.containsValue(before)) {
            before.close();
        }
        return installation;
    }

    static @Nullable Hotsock find(String name) {
        return INSTALLATIONS.get(name);
    }

    static Hotsock require(String name) {
        Hotsock found = find(name);
        if (found == null) {
            throw new IllegalStateException(howToConfigure(name));
        }
        return found;
    }

    static void clear() {
        List<Hotsock> all = List.copyOf(INSTALLATIONS.values());
        INSTALLATIONS.clear();
        DefaultIssuer.set(null);
        all.forEach(Hotsock::close);
    }

    static String howToConfigure(String name) {
        return name.equals(DEFAULT)
                ? "There is no default Hotsock installation: call Hotsock.configure(...) when the application starts."
                : "There is no Hotsock installation named \"" + name + "\": call Hotsock.register(\"" + name
                        + "\", ...) when the application starts.";
    }
}
