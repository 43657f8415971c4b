package io.hotsock.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * A method with at least one annotation.
 *
 * @param name its name
 * @param descriptor its JVM descriptor, without the name
 * @param modifiers its modifiers
 * @param declaring the class or interface that declares it
 * @param inherited whether that is another than the source type; such a method is there for the decorator alone
 * @param overridden the annotated method of a superclass or a decorated interface that it overrides
 * @param typeVariables those of the type, where {@code self} needs them, and the method's own
 * @param self the type of {@code this}
 * @param parameters in order
 * @param returns what it returns, as declared
 * @param bounds of these variables
 * @param publications its annotations in source order
 * @param place the method
 */
public record AnnotatedMethod(
        String name,
        String descriptor,
        Set<Modifier> modifiers,
        ClassName declaring,
        boolean inherited,
        Optional<String> overridden,
        List<TypeVariableName> typeVariables,
        Ref self,
        List<Param> parameters,
        Ref returns,
        List<Ref> bounds,
        List<Publication> publications,
        Place place) {

    /** It as people and Javadoc refer to it within its type, such as {@code rename(String, int)}. */
    public String reference() {
        return parameters.stream()
                .map(parameter -> shown(parameter.type().erased()))
                .collect(Collectors.joining(", ", name + "(", ")"));
    }

    /** Name and JVM descriptor, by which attachments know it: {@code rename(Ljava/lang/String;)V}. */
    public String signature() {
        return name + descriptor;
    }

    /** Whether there is no result. */
    public boolean isVoid() {
        return returns.name().equals(TypeName.VOID);
    }

    /** The method with other annotations. */
    public AnnotatedMethod with(List<Publication> others) {
        return new AnnotatedMethod(
                name,
                descriptor,
                modifiers,
                declaring,
                inherited,
                overridden,
                typeVariables,
                self,
                parameters,
                returns,
                bounds,
                others,
                place);
    }

    private static String shown(TypeName type) {
        String text = type.toString();
        String lang = "java.lang.";
        return text.startsWith(lang) && text.indexOf('.', lang.length()) < 0 ? text.substring(lang.length()) : text;
    }
}
