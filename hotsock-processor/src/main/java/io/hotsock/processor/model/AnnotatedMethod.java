package io.hotsock.processor.model;

import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/**
 * A method with at least one annotation.
 *
 * @param name its name
 * @param descriptor its JVM descriptor, without the name
 * @param reference it as a Javadoc reference within its type, such as {@code rename(String, int)}
 * @param isStatic whether there is no {@code this}
 * @param typeVariables those of the type, where {@code self} needs them, and the method's own
 * @param self the type of {@code this}
 * @param parameters in order
 * @param returns what it returns, as declared
 * @param publications its annotations in source order
 * @param place the method
 */
public record AnnotatedMethod(
        String name,
        String descriptor,
        String reference,
        boolean isStatic,
        List<TypeVariableName> typeVariables,
        Ref self,
        List<Param> parameters,
        Ref returns,
        List<Publication> publications,
        Place place) {}
