package io.hotsock.processor.check;

import io.hotsock.processor.model.AnnotatedMethod;
import io.hotsock.processor.model.Decorator;
import io.hotsock.processor.model.Param;
import io.hotsock.processor.model.Place;
import io.hotsock.processor.model.Publication;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.model.SourceType;
import io.hotsock.processor.problem.Problem;
import io.hotsock.processor.problem.ProblemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/** Checks a source type as a whole. All problems come out together. */
public final class SourceCheck {

    private final List<Problem> problems = new ArrayList<>();

    private SourceCheck() {}

    /** Everything that is wrong with a source type. */
    public static List<Problem> check(SourceType type) {
        SourceCheck check = new SourceCheck();
        check.type(type);
        return check.problems;
    }

    /** The type without the annotations and methods that have errors. */
    public static SourceType sound(SourceType type) {
        List<AnnotatedMethod> sound = type.methods().stream()
                .filter(method -> signature(method).allMatch(Ref::nameable))
                .map(SourceCheck::sound)
                .filter(method -> !method.publications().isEmpty())
                .toList();
        return type.with(sound);
    }

    private static AnnotatedMethod sound(AnnotatedMethod method) {
        return method.with(method.publications().stream()
                .filter(publication ->
                        PublicationCheck.check(publication).stream().noneMatch(Problem::isError))
                .toList());
    }

    private void type(SourceType type) {
        if (type.isPrivate() && !type.methods().isEmpty()) {
            add(
                    ProblemKind.PRIVATE_TYPE,
                    type.place(),
                    "Shims can not name " + type.name().simpleName()
                            + ", because it is private or inside a private type. Make it package-private.");
        }
        type.methods().forEach(this::method);
        if (type.decorator().isEmpty() || !type.isInterface()) {
            type.declared().forEach(method -> body(type, method));
        }
        clashes(type);
        type.decorator().ifPresent(this::decorator);
    }

    /** Without a body there is no return to publish, and weavers leave interfaces alone; their decorators serve both. */
    private void body(SourceType type, AnnotatedMethod method) {
        if (type.isInterface() && !method.modifiers().contains(Modifier.ABSTRACT)) {
            add(
                    ProblemKind.INTERFACE_METHOD,
                    method.place(),
                    method.reference() + " of an interface is published by the interface's decorator only, and "
                            + type.name().simpleName()
                            + " has none. Ask for a @HotsockDecorator, or move the method to a"
                            + " class.");
        }
        if (method.modifiers().contains(Modifier.ABSTRACT)) {
            add(
                    ProblemKind.ABSTRACT_METHOD,
                    method.place(),
                    method.reference()
                            + " has no body, so nothing publishes it. Annotate the methods that implement it,"
                            + " or, on an interface, ask for a @HotsockDecorator.");
        }
    }

    private void method(AnnotatedMethod method) {
        method.overridden()
                .filter(overridden -> !method.inherited())
                .ifPresent(overridden -> add(
                        ProblemKind.PUBLISHES_TWICE,
                        method.place(),
                        method.reference() + " overrides " + overridden
                                + ", which is annotated too: a call of super, or one through the decorator of an"
                                + " interface, publishes for both. Drop one of the"
                                + " annotations if one message is meant."));
        signature(method)
                .filter(ref -> !ref.nameable())
                .forEach(ref -> add(
                        ProblemKind.PRIVATE_TYPE,
                        method.place(),
                        "Shims can not name " + ref.name() + " of " + method.reference()
                                + ". Make it package-private, or public if it lives in another package."));
        for (Publication publication : method.publications()) {
            problems.addAll(PublicationCheck.check(publication));
        }
    }

    private static Stream<Ref> signature(AnnotatedMethod method) {
        Stream<Ref> values = Stream.concat(method.parameters().stream().map(Param::type), Stream.of(method.returns()));
        return Stream.concat(values, method.bounds().stream()).distinct();
    }

    /** A shim's parameters are the method's and its result, so {@code a(X): Y} and {@code a(X, Y)} may collide. */
    private void clashes(SourceType type) {
        Map<String, AnnotatedMethod> seen = new HashMap<>();
        // A decorator's shims are for the methods that it inherits too.
        for (AnnotatedMethod method : type.methods()) {
            StringBuilder shim = new StringBuilder(method.name());
            method.parameters().forEach(p -> shim.append(',').append(p.type().erased()));
            if (!method.isVoid()) {
                shim.append(',').append(method.returns().erased());
            }
            AnnotatedMethod other = seen.putIfAbsent(shim.toString(), method);
            if (other != null) {
                add(
                        ProblemKind.SHIM_CLASH,
                        placeOf(type, method, other),
                        method.reference() + " and " + other.reference()
                                + " would share one shim, because the parameters and result of one look like those of"
                                + " the other. Rename one of them.");
            }
        }
    }

    /** Where the user can put it right: not where a method is inherited from. */
    private static Place placeOf(SourceType type, AnnotatedMethod method, AnnotatedMethod other) {
        return Stream.of(method, other)
                .filter(one -> !one.inherited())
                .map(AnnotatedMethod::place)
                .findFirst()
                .orElse(type.place());
    }

    private void decorator(Decorator decorator) {
        decorator
                .obstacle()
                .ifPresent(
                        obstacle -> add(
                                ProblemKind.NO_DECORATOR,
                                decorator.place(),
                                "There can be no decorator: " + decorator.decorated() + " " + obstacle
                                        + ". Decorate an interface of it, or attach it by weaving and drop @HotsockDecorator."));
        if (decorator.methods().stream().noneMatch(method -> method.shim().isPresent())) {
            add(
                    ProblemKind.EMPTY_DECORATOR,
                    decorator.place(),
                    "The decorator publishes nothing: no method of " + decorator.decorated()
                            + " carries @HotsockEvent or @HotsockStorage.");
        }
        if (!SourceVersion.isIdentifier(decorator.className()) || SourceVersion.isKeyword(decorator.className())) {
            add(
                    ProblemKind.BAD_CLASS_NAME,
                    decorator.place(),
                    "\"" + decorator.className()
                            + "\" is no simple name of a class. Write a Java name, such as PublishingUserService.");
        }
        for (Decorator.Delegated method : decorator.methods()) {
            method.obstacle()
                    .ifPresent(obstacle -> add(
                            ProblemKind.NOT_DECORATED,
                            method.place(),
                            "Calls of " + method.signature().name() + " through "
                                    + decorator.className() + " do not publish: the method is " + obstacle
                                    + (decorator.isInterface()
                                            ? ". Make it a default method."
                                            : ". Make it overridable, or attach it by weaving.")));
        }
    }

    private void add(ProblemKind kind, Place place, String text) {
        problems.add(new Problem(kind, place, text));
    }
}
