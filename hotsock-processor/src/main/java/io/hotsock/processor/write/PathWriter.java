package io.hotsock.processor.write;

import io.hotsock.api.shim.Optionals;
import io.hotsock.api.shim.Placeholders;
import io.hotsock.processor.model.Path.Resolved;
import io.hotsock.processor.model.Path.Root;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.model.Step;
import io.hotsock.processor.template.Names;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the reading of paths. What lies on the way is read once for a message, the end of a path at each use. Null on a path that starts at the result leaves the
 * factory with null, null elsewhere throws.
 */
final class PathWriter {

    private final Source code;
    private final Names names;
    private final Map<String, String> safe = new HashMap<>();

    PathWriter(Source code, Names names) {
        this.code = code;
        this.names = names;
    }

    /** The value of a path; null only when the path does not start at the result, and then only at its end. */
    String value(Resolved path, String use) {
        return path.root() == Root.RESULT ? nonNull(path, use) : walk(path, use);
    }

    /** The value of a path, never null. */
    String nonNull(Resolved path, String use) {
        return guarded(keyOf(path), walk(path, use), path.type(), path, use);
    }

    private String walk(Resolved path, String use) {
        String at = root(path);
        Ref type = path.rootType();
        StringBuilder key = new StringBuilder(path.root() + ":" + path.rootName());
        for (Step step : path.steps()) {
            at = step(step, key.toString(), at, type, path, use);
            key.append(suffix(step));
            type = step.type();
        }
        return at;
    }

    private String step(Step step, String key, String at, Ref type, Resolved path, String use) {
        if (step instanceof Step.OrNull) {
            return code.type(Optionals.class) + ".orNull(" + at + ")";
        }
        String from = guarded(key, at, type, path, use);
        if (step instanceof Step.Call call) {
            return from + "." + call.method() + "()";
        }
        if (step instanceof Step.Field field) {
            return from + "." + field.name();
        }
        if (step instanceof Step.Key constant) {
            return from + ".get(" + Literals.of(constant.name()) + ")";
        }
        if (step instanceof Step.EnumKey constant) {
            return from + ".get(" + code.type(constant.constants()) + "." + constant.name() + ")";
        }
        Step.Present present = (Step.Present) step;
        leaveIf(from + ".isEmpty()", path, shown(key), use);
        return from + "." + present.getter() + "()";
    }

    /** The value in a local variable, once it is known not to be null. */
    private String guarded(String key, String value, Ref type, Resolved path, String use) {
        boolean never = type.primitive() || key.equals(Root.THIS + ":this");
        if (never) {
            return value;
        }
        String known = safe.get(key);
        if (known != null) {
            return known;
        }
        String local = value;
        String shown = shown(key);
        if (shown.contains(".") || !shown.equals(value)) {
            local = names.newName(shown.substring(shown.lastIndexOf('.') + 1));
            code.add("var " + local + " = " + value + ";");
        }
        leaveIf(local + " == null", path, shown, use);
        safe.put(key, local);
        return local;
    }

    /** The path as people write it. */
    private static String shown(String key) {
        return key.substring(key.indexOf(':') + 1).replace("?", "");
    }

    private void leaveIf(String condition, Resolved path, String shown, String use) {
        code.open("if (" + condition + ")");
        if (path.root() == Root.RESULT) {
            code.add("return null;");
        } else {
            String missing = Literals.of(shown) + ", " + Literals.of(use);
            code.add("throw " + code.type(Placeholders.class) + ".missing(" + missing + ");");
        }
        code.close();
    }

    private String root(Resolved path) {
        return names.get(path.root() == Root.PARAMETER ? path.rootName() : path.root());
    }

    private static String keyOf(Resolved path) {
        StringBuilder key = new StringBuilder(path.root() + ":" + path.rootName());
        path.steps().forEach(step -> key.append(suffix(step)));
        return key.toString();
    }

    /** Optionals keep the name of what they hold, so they need a mark of their own. */
    private static String suffix(Step step) {
        return step instanceof Step.OrNull || step instanceof Step.Present ? "?" : "." + step.name();
    }
}
