package io.hotsock.processor.read;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.hotsock.processor.model.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** Reads types that metadata carries as text, such as {@code java.util.List<? extends com.acme.User>[]}. */
final class TypeTexts {

    private static final Map<String, TypeName> PRIMITIVES = Stream.of(
                    TypeName.BOOLEAN,
                    TypeName.BYTE,
                    TypeName.SHORT,
                    TypeName.INT,
                    TypeName.LONG,
                    TypeName.CHAR,
                    TypeName.FLOAT,
                    TypeName.DOUBLE)
            .collect(Collectors.toUnmodifiableMap(TypeName::toString, Function.identity()));

    private final Language language;
    private final Map<String, Ref> known = new HashMap<>();

    TypeTexts(Language language) {
        this.language = language;
    }

    /** The type; when a class that it is made of is not there any more, only that nothing is known. */
    Ref of(String text) {
        Ref ref = known.get(text);
        if (ref == null) {
            ref = new Walk(text).ref();
            known.put(text, ref);
        }
        return ref;
    }

    private static Ref.Text textOf(TypeName type) {
        boolean plain = type.isPrimitive()
                && !List.of(TypeName.CHAR, TypeName.FLOAT, TypeName.DOUBLE).contains(type);
        return plain ? Ref.Text.PLAIN : Ref.Text.CHECKED;
    }

    private static TypeName erased(TypeName type) {
        if (type instanceof ArrayTypeName array) {
            return ArrayTypeName.of(erased(array.componentType()));
        }
        return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
    }

    /** One text on its way. */
    private final class Walk {
        private final String text;
        private final List<TypeElement> parts = new ArrayList<>();
        private int at;
        private boolean lost;

        Walk(String text) {
            this.text = text;
        }

        Ref ref() {
            TypeName type = type();
            return lost
                    ? Ref.UNKNOWN
                    : new Ref(
                            type,
                            erased(type),
                            type,
                            textOf(type),
                            false,
                            true,
                            parts.stream().allMatch(Language::isOpen),
                            parts.stream()
                                    .noneMatch(part -> language.packageOf(part).isEmpty()),
                            parts.stream().anyMatch(language::isDeprecated));
        }

        private TypeName type() {
            if (skip("? extends ")) {
                return WildcardTypeName.subtypeOf(type());
            }
            if (skip("? super ")) {
                return WildcardTypeName.supertypeOf(type());
            }
            if (skip("?")) {
                return WildcardTypeName.subtypeOf(Object.class);
            }
            String name = name();
            TypeName type = PRIMITIVES.containsKey(name) ? PRIMITIVES.get(name) : declared(name);
            while (skip("[]")) {
                type = ArrayTypeName.of(type);
            }
            return type;
        }

        private TypeName declared(String name) {
            ClassName raw = part(name);
            if (!skip("<")) {
                return raw;
            }
            ParameterizedTypeName type =
                    ParameterizedTypeName.get(raw, arguments().toArray(TypeName[]::new));
            while (skip(".")) {
                String inner = name();
                part(type.rawType().canonicalName() + "." + inner);
                type = skip("<") ? type.nestedClass(inner, arguments()) : type.nestedClass(inner);
            }
            return type;
        }

        private List<TypeName> arguments() {
            List<TypeName> arguments = new ArrayList<>();
            do {
                arguments.add(type());
            } while (skip(", "));
            skip(">");
            return arguments;
        }

        private ClassName part(String name) {
            TypeElement element = language.elements.getTypeElement(name);
            if (element == null) {
                lost = true;
                return ClassName.OBJECT;
            }
            parts.add(element);
            return ClassName.get(element);
        }

        private String name() {
            int start = at;
            while (at < text.length() && "<>,[".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        private boolean skip(String expected) {
            boolean there = text.startsWith(expected, at);
            at += there ? expected.length() : 0;
            return there;
        }
    }
}
