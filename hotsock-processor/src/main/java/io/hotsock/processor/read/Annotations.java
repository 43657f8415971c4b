package io.hotsock.processor.read;

import io.hotsock.processor.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads annotations by mirror, with the places of their values. Remembers what annotation types look like, so it must not outlive
 * a round.
 */
public final class Annotations {

    /** The number of an annotation that stands by itself. */
    private static final int ALONE = -1;

    private static final String ERROR = "<error>";

    /** What annotation types are called, and their attributes by name: asked for with each annotation. */
    private final Map<Element, String> names = new HashMap<>();

    private final Map<Element, Map<String, ExecutableElement>> attributes = new HashMap<>();

    /** One annotation on an element. */
    public final class Use {
        private final Element element;
        private final AnnotationMirror mirror;
        private final int index;
        private final Map<? extends ExecutableElement, ? extends AnnotationValue> written;
        private final Map<String, ExecutableElement> attributes;

        private Use(Element element, AnnotationMirror mirror, int index) {
            this.element = element;
            this.mirror = mirror;
            this.index = index;
            this.written = mirror.getElementValues();
            this.attributes = attributesOf(mirror);
        }

        /** The annotation's simple name. */
        public String type() {
            return mirror.getAnnotationType().asElement().getSimpleName().toString();
        }

        /** A text attribute, or its default. */
        public String text(String attribute) {
            return (String) value(attribute);
        }

        /** A switch, or its default. */
        public boolean flag(String attribute) {
            return (Boolean) value(attribute);
        }

        /** A number, or its default. */
        public long number(String attribute) {
            return (Long) value(attribute);
        }

        /** A list of texts. */
        public List<String> texts(String attribute) {
            return ((List<?>) value(attribute))
                    .stream()
                            .map(v -> (String) ((AnnotationValue) v).getValue())
                            .toList();
        }

        /** A list of annotations. */
        public List<Use> annotations(String attribute) {
            return ((List<?>) value(attribute))
                    .stream()
                            .map(v -> (AnnotationMirror) ((AnnotationValue) v).getValue())
                            .map(inner -> new Use(element, inner, ALONE))
                            .toList();
        }

        /** The place of an attribute, or of the annotation where the attribute is not written. */
        public Place place(String attribute) {
            return new Place(element, mirror, written(attribute), repeated(attribute));
        }

        private @Nullable AnnotationValue written(String attribute) {
            ExecutableElement member = attributes.get(attribute);
            return member == null ? null : written.get(member);
        }

        /** The place of the annotation. */
        public Place place() {
            return new Place(element, mirror, null, repeated(""));
        }

        private Place.@Nullable Repeated repeated(String attribute) {
            return index == ALONE ? null : new Place.Repeated(type(), index, attribute);
        }

        /** Whether all values are there, and are what the attributes want; the compiler tells of those that are not. */
        boolean isSound() {
            return attributes.values().stream().allMatch(attribute -> fits(valueOf(attribute), attribute));
        }

        private Object value(String attribute) {
            AnnotationValue value = valueOf(attributes.get(attribute));
            if (value == null) {
                throw new IllegalStateException(mirror + " has no attribute " + attribute);
            }
            return value.getValue();
        }

        private @Nullable AnnotationValue valueOf(@Nullable ExecutableElement attribute) {
            if (attribute == null) {
                return null;
            }
            AnnotationValue value = written.get(attribute);
            return value == null ? attribute.getDefaultValue() : value;
        }
    }

    /**
     * The annotations of some types on an element in source order, taken out of their containers. Those with a value that
     * the compiler refuses are left to the compiler.
     */
    public List<Use> on(Element element, Class<?>... types) {
        List<Use> found = all(element, types);
        found.removeIf(use -> !use.isSound());
        return found;
    }

    /** The same, with those whose values the compiler refuses, or may still come to know. */
    List<Use> all(Element element, Class<?>... types) {
        List<Use> found = new ArrayList<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            String name = nameOf(mirror);
            for (Class<?> type : types) {
                if (name.equals(type.getName())) {
                    found.add(new Use(element, mirror, ALONE));
                } else if (isContainer(name, type)) {
                    List<AnnotationMirror> inner = contained(new Use(element, mirror, ALONE));
                    for (int i = 0; i < inner.size(); i++) {
                        found.add(new Use(element, inner.get(i), i));
                    }
                }
            }
        }
        return found;
    }

    /** The containers of our annotations are named by the plural. */
    private static boolean isContainer(String name, Class<?> type) {
        return name.equals(type.getName() + "s");
    }

    /** In place of a constant that it does not know, a compiler has the text {@code <error>}, without quotes. */
    private static boolean fits(@Nullable AnnotationValue value, ExecutableElement attribute) {
        return value != null
                && switch (attribute.getReturnType().getKind()) {
                    case BOOLEAN -> value.getValue() instanceof Boolean;
                    case LONG -> value.getValue() instanceof Long;
                    case ARRAY -> value.getValue() instanceof List<?>;
                    default ->
                        value.getValue() instanceof String text
                                && !(text.equals(ERROR) && value.toString().equals(ERROR));
                };
    }

    private static List<AnnotationMirror> contained(Use container) {
        AnnotationValue value = container.written("value");
        return value == null || !(value.getValue() instanceof List<?> list)
                ? List.of()
                : list.stream()
                        .map(inner -> ((AnnotationValue) inner).getValue())
                        .filter(AnnotationMirror.class::isInstance)
                        .map(AnnotationMirror.class::cast)
                        .toList();
    }

    private String nameOf(AnnotationMirror mirror) {
        return names.computeIfAbsent(
                mirror.getAnnotationType().asElement(),
                type -> ((TypeElement) type).getQualifiedName().toString());
    }

    private Map<String, ExecutableElement> attributesOf(AnnotationMirror mirror) {
        return attributes.computeIfAbsent(mirror.getAnnotationType().asElement(), Annotations::attributesOf);
    }

    private static Map<String, ExecutableElement> attributesOf(Element type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .collect(Collectors.toMap(attribute -> attribute.getSimpleName().toString(), Function.identity()));
    }
}
