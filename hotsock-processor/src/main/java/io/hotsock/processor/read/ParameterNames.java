package io.hotsock.processor.read;

import com.palantir.javapoet.ClassName;
import io.hotsock.api.shim.ShimMetadata;
import io.hotsock.processor.model.SourceType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds the names of a method's parameters; class files need not carry them, but the metadata of their shims does. */
final class ParameterNames {

    /** What compilers call parameters whose names they do not know. */
    private static final Pattern INVENTED = Pattern.compile("arg\\d+");

    private final Language language;
    private final Annotations annotations;

    ParameterNames(Language language, Annotations annotations) {
        this.language = language;
        this.annotations = annotations;
    }

    List<String> of(ExecutableElement method) {
        List<String> names = namesOf(method);
        return invented(names) ? declared(method).or(() -> recorded(method)).orElse(names) : names;
    }

    private static List<String> namesOf(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
    }

    private static boolean invented(List<String> names) {
        return names.stream().anyMatch(name -> INVENTED.matcher(name).matches());
    }

    /** Eclipse's compiler forgets the names of what a generic supertype hands down; its declaration has them. */
    private static Optional<List<String>> declared(ExecutableElement method) {
        List<List<String>> found = ElementFilter.methodsIn(
                        Members.declaring(method).getEnclosedElements())
                .stream()
                .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
                .map(ParameterNames::namesOf)
                .filter(names -> names.size() == method.getParameters().size())
                .toList();
        return found.size() == 1 && !invented(found.get(0)) ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Optional<List<String>> recorded(ExecutableElement method) {
        ClassName declaring = ClassName.get(Members.declaring(method));
        TypeElement shims =
                language.elements.getTypeElement(SourceType.shims(declaring).canonicalName());
        if (shims == null) {
            return Optional.empty();
        }
        String wanted = method.getSimpleName() + new Descriptors(language).of(method);
        return annotations.on(shims, ShimMetadata.class).stream()
                .findFirst()
                .flatMap(header -> names(header, wanted))
                .filter(names -> names.size() == method.getParameters().size());
    }

    private static Optional<List<String>> names(Annotations.Use header, String wanted) {
        int index = header.texts("methods").indexOf(wanted);
        return index < 0
                ? Optional.empty()
                : Optional.of(header.texts("parameters").get(index)).map(ParameterNames::split);
    }

    private static List<String> split(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(",", -1));
    }
}
