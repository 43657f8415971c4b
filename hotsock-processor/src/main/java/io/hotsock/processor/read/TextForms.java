package io.hotsock.processor.read;

import io.hotsock.processor.model.Ref.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements.Origin;

/** Decides how the values of a type turn into text. */
final class TextForms {

    private static final Map<String, Text> KNOWN = Stream.of(
                    known(Text.DOTTED, "java.lang.Float", "java.lang.Double"),
                    known(
                            Text.OFTEN_DOTTED,
                            "java.math.BigDecimal",
                            "java.net.URI",
                            "java.net.URL",
                            "java.nio.file.Path",
                            "java.time.Duration",
                            "java.time.Instant",
                            "java.time.LocalDateTime",
                            "java.time.LocalTime",
                            "java.time.OffsetDateTime",
                            "java.time.OffsetTime",
                            "java.time.ZonedDateTime"),
                    known(
                            Text.CHECKED,
                            "java.lang.Boolean",
                            "java.lang.Byte",
                            "java.lang.CharSequence",
                            "java.lang.Character",
                            "java.lang.Enum",
                            "java.lang.Integer",
                            "java.lang.Long",
                            "java.lang.Number",
                            "java.lang.Short",
                            "java.lang.String",
                            "java.time.ZoneId",
                            "java.util.UUID"),
                    // Their text has spaces, or says nothing that a name could use.
                    known(Text.NONE, "java.lang.Object", "java.lang.Record", "java.util.Date"))
            .flatMap(entries -> entries.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Set<String> NEVER = Set.of(
            "java.lang.Iterable",
            "java.util.Iterator",
            "java.util.Map",
            "java.util.Optional",
            "java.util.OptionalDouble",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Future",
            "java.util.concurrent.Flow.Publisher",
            "java.util.stream.BaseStream",
            "org.reactivestreams.Publisher");

    private final Language language;
    private final Map<TypeElement, Text> declared = new HashMap<>();

    TextForms(Language language) {
        this.language = language;
    }

    Text of(TypeMirror type) {
        TypeMirror bound = language.bound(type);
        TypeKind kind = bound.getKind();
        if (kind.isPrimitive()) {
            return switch (kind) {
                case FLOAT, DOUBLE -> Text.DOTTED;
                case CHAR -> Text.CHECKED;
                default -> Text.PLAIN;
            };
        }
        return Language.element(bound).map(this::ofDeclared).orElse(Text.NONE);
    }

    private Text ofDeclared(TypeElement type) {
        Text known = declared.get(type);
        if (known == null) {
            known = decide(type);
            declared.put(type, known);
        }
        return known;
    }

    private Text decide(TypeElement element) {
        Text known = KNOWN.get(element.getQualifiedName().toString());
        if (known != null) {
            return known;
        }
        if (element.getKind() == ElementKind.ENUM) {
            return Text.CHECKED;
        }
        boolean never = language.isAny(element, NEVER);
        return !never && hasOwnText(element) ? Text.CHECKED : Text.NONE;
    }

    /** Whether a {@code toString()} is declared by somebody who meant it. */
    private boolean hasOwnText(TypeElement element) {
        for (ExecutableElement method : ElementFilter.methodsIn(language.elements.getAllMembers(element))) {
            if (method.getSimpleName().contentEquals("toString")
                    && method.getParameters().isEmpty()) {
                return isMeant(method);
            }
        }
        return false;
    }

    /** The text that the compiler gives a record fits no name; in class files it is told by being final. */
    private boolean isMeant(ExecutableElement toString) {
        TypeElement owner = Members.declaring(toString);
        if (owner.getKind() == ElementKind.RECORD) {
            return language.elements.getOrigin(toString) == Origin.EXPLICIT
                    && !toString.getModifiers().contains(Modifier.FINAL);
        }
        return KNOWN.get(owner.getQualifiedName().toString()) != Text.NONE;
    }

    private static Map<String, Text> known(Text text, String... names) {
        return Stream.of(names).collect(Collectors.toMap(name -> name, name -> text));
    }
}
