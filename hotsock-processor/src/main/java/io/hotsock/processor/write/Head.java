package io.hotsock.processor.write;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The head of a method or constructor, up to the brace. */
final class Head {

    private final String modifiers;
    private final @Nullable String name;
    private final List<Parameter> parameters = new ArrayList<>();
    private List<TypeVariableName> variables = List.of();
    private TypeName returns = TypeName.VOID;
    private List<TypeName> exceptions = List.of();
    private boolean varargs;

    private Head(String modifiers, @Nullable String name) {
        this.modifiers = modifiers;
        this.name = name;
    }

    /** Begins a method's; without more it takes and returns nothing. */
    static Head method(String modifiers, String name) {
        return new Head(modifiers, name);
    }

    /** Begins a constructor's. */
    static Head constructor(String modifiers) {
        return new Head(modifiers, null);
    }

    Head variables(List<TypeVariableName> declared) {
        variables = declared;
        return this;
    }

    List<TypeVariableName> variables() {
        return variables;
    }

    Head returns(TypeName type) {
        returns = type;
        return this;
    }

    Head parameter(TypeName type, String parameter) {
        parameters.add(new Parameter(type, parameter));
        return this;
    }

    Head parameters(List<Parameter> more) {
        parameters.addAll(more);
        return this;
    }

    /** Whether the last parameter, an array, is variable. */
    Head varargs(boolean variable) {
        varargs = variable;
        return this;
    }

    Head exceptions(List<TypeName> thrown) {
        exceptions = thrown;
        return this;
    }

    /** The text; from here on the method's type variables hide types. */
    String text(Imports types, String constructed) {
        StringBuilder text = new StringBuilder(modifiers);
        add(text, types.declare(variables));
        if (name == null) {
            add(text, constructed);
        } else {
            add(text, types.text(returns));
            add(text, name);
        }
        text.append('(').append(Source.BREAK);
        String separator = "";
        for (Parameter parameter : parameters) {
            text.append(separator)
                    .append(types.text(parameter.type()))
                    .append(' ')
                    .append(parameter.name());
            separator = Source.NEXT;
        }
        if (varargs) {
            int brackets = text.lastIndexOf("[]");
            text.replace(brackets, brackets + 2, "...");
        }
        text.append(')');
        if (!exceptions.isEmpty()) {
            text.append(Source.WRAP).append("throws").append(Source.WRAP);
            text.append(exceptions.stream().distinct().map(types::text).collect(Collectors.joining(Source.NEXT)));
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String part) {
        if (!text.isEmpty() && !part.isEmpty()) {
            text.append(' ');
        }
        text.append(part);
    }
}
