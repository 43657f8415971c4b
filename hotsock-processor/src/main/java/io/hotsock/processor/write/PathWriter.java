package io.hotsock.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import io.hotsock.api.shim.Optionals;
import io.hotsock.api.shim.Placeholders;
import io.hotsock.processor.model.Path.Resolved;
import io.hotsock.processor.model.Path.Root;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.model.Step;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the reading of paths. Each property is read once for a message. Null on a path that starts at the result leaves the
 * factory with null, null elsewhere throws.
 */
final class PathWriter {

    private final CodeBlock.Builder code;
    private final NameAllocator names;
    private final Map<String, CodeBlock> safe = new HashMap<>();

    PathWriter(CodeBlock.Builder code, NameAllocator names) {
        this.code = code;
        this.names = names;
    }

    /** The value of a path; null only when the path does not start at the result, and then only at its end. */
    CodeBlock value(Resolved path, String use) {
        return path.root() == Root.RESULT ? nonNull(path, use) : walk(path, use);
    }

    /** The value of a path, never null. */
    CodeBlock nonNull(Resolved path, String use) {
        return guarded(keyOf(path), walk(path, use), path.type(), path, use);
    }

    private CodeBlock walk(Resolved path, String use) {
        CodeBlock at = CodeBlock.of("$N", root(path));
        Ref type = path.rootType();
        StringBuilder key = new StringBuilder(path.root() + ":" + path.rootName());
        for (Step step : path.steps()) {
            at = step(step, key.toString(), at, type, path, use);
            key.append(suffix(step));
            type = step.type();
        }
        return at;
    }

    private CodeBlock step(Step step, String key, CodeBlock at, Ref type, Resolved path, String use) {
        if (step instanceof Step.OrNull) {
            return CodeBlock.of("$T.orNull($L)", Optionals.class, at);
        }
        CodeBlock from = guarded(key, at, type, path, use);
        if (step instanceof Step.Call call) {
            return CodeBlock.of("$L.$N()", from, call.method());
        }
        if (step instanceof Step.Field field) {
            return CodeBlock.of("$L.$N", from, field.name());
        }
        if (step instanceof Step.Key constant) {
            return CodeBlock.of("$L.get($S)", from, constant.name());
        }
        if (step instanceof Step.EnumKey constant) {
            return CodeBlock.of("$L.get($T.$N)", from, constant.constants(), constant.name());
        }
        Step.Present present = (Step.Present) step;
        leaveIf(CodeBlock.of("$L.isEmpty()", from), path, shown(key), use);
        return CodeBlock.of("$L.$N()", from, present.getter());
    }

    /** The value in a local variable, once it is known not to be null. */
    private CodeBlock guarded(String key, CodeBlock value, Ref type, Resolved path, String use) {
        boolean never = type.primitive() || key.equals(Root.THIS + ":this");
        if (never) {
            return value;
        }
        CodeBlock known = safe.get(key);
        if (known != null) {
            return known;
        }
        CodeBlock local = value;
        String shown = shown(key);
        if (shown.contains(".") || !shown.equals(value.toString())) {
            String name =
                    names.newName(shown.substring(shown.lastIndexOf('.') + 1).replace('-', '_'));
            local = CodeBlock.of("$N", name);
            code.addStatement("var $N = $L", name, value);
        }
        leaveIf(CodeBlock.of("$L == null", local), path, shown, use);
        safe.put(key, local);
        return local;
    }

    /** The path as people write it. */
    private static String shown(String key) {
        return key.substring(key.indexOf(':') + 1).replace("?", "");
    }

    private void leaveIf(CodeBlock condition, Resolved path, String shown, String use) {
        code.beginControlFlow("if ($L)", condition);
        if (path.root() == Root.RESULT) {
            code.addStatement("return null");
        } else {
            code.addStatement("throw $T.missing($S, $S)", Placeholders.class, shown, use);
        }
        code.endControlFlow();
    }

    private String root(Resolved path) {
        return names.get(path.root() == Root.PARAMETER ? Locals.parameter(path.rootName()) : path.root());
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
