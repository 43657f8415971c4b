package io.hotsock.processor;

import io.hotsock.api.HotsockDecorator;
import io.hotsock.api.HotsockEvent;
import io.hotsock.api.HotsockEvents;
import io.hotsock.api.HotsockStorage;
import io.hotsock.api.HotsockStorages;
import io.hotsock.api.shim.Decorated;
import io.hotsock.api.shim.ShimMetadata;
import io.hotsock.api.shim.Shims;
import io.hotsock.processor.check.SourceCheck;
import io.hotsock.processor.model.SourceType;
import io.hotsock.processor.problem.Problem;
import io.hotsock.processor.problem.ProblemKind;
import io.hotsock.processor.problem.Reporter;
import io.hotsock.processor.read.Members;
import io.hotsock.processor.read.TypeReader;
import io.hotsock.processor.write.DecoratorWriter;
import io.hotsock.processor.write.ShimsWriter;
import io.hotsock.processor.write.SourceFile;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The isolating step: for each type with annotated methods its shims with their metadata, and the decorator it asks for. What is
 * written for a type depends on that type alone.
 */
public final class ShimProcessor extends AbstractProcessor {

    private static final Set<Class<? extends Annotation>> ON_METHODS =
            Set.of(HotsockEvent.class, HotsockEvents.class, HotsockStorage.class, HotsockStorages.class);

    private static final String RENAME_TYPE = "Rename one of the two types.";
    private static final String RENAME_DECORATOR = "Choose another name: @HotsockDecorator(className = \"...\").";

    /** Names of types that wait for what other processors may still write; elements would not outlive a round. */
    private final Set<String> waiting = new TreeSet<>();

    /** Names of types with errors that are still to be told. */
    private final Set<String> failing = new TreeSet<>();

    /** Those of them that have a stub in place of their shims, each with the first error that was in the way. */
    private final Map<String, Obstacle> stubbed = new TreeMap<>();

    /** An error without its place, which would not outlive a round. */
    private record Obstacle(ProblemKind kind, String text) {}

    /** The types with annotated methods. Where an annotation has no place, the compiler says so, but only later. */
    static Set<TypeElement> declaring(Scan scan) {
        return ElementFilter.methodsIn(scan.annotatedWith(ON_METHODS)).stream()
                .map(Members::declaring)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same by name. */
    static Set<String> onMethods() {
        return ON_METHODS.stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        Set<String> names = onMethods();
        names.add(HotsockDecorator.class.getName());
        return names;
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.names();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Errors are told at the end: told earlier, they would keep the channel classes of everything else from coming. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<String> due = new TreeSet<>(waiting);
        waiting.clear();
        Scan scan = new Scan(annotations, round);
        Set<TypeElement> types = declaring(scan);
        types.addAll(ElementFilter.typesIn(scan.annotatedWith(Set.of(HotsockDecorator.class))));
        types.forEach(type -> due.add(type.getQualifiedName().toString()));
        if (round.processingOver()) {
            Options.faults(processingEnv.getOptions()).forEach(new Reporter(processingEnv)::option);
            due.addAll(failing);
        }
        TypeReader reader = new TypeReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
        due.forEach(name -> handle(name, reader, round.processingOver()));
        return false;
    }

    private void handle(String name, TypeReader reader, boolean last) {
        TypeElement element =
                Objects.requireNonNull(processingEnv.getElementUtils().getTypeElement(name), name);
        TypeReader.Reading reading = reader.read(element);
        if (!reading.settled() && !last) {
            waiting.add(name);
        } else if (reading.complete()) {
            handle(name, reading.type(), last);
        }
        // A type that never turned up is reported by the compiler itself.
    }

    private void handle(String name, SourceType type, boolean last) {
        List<Problem> problems = new ArrayList<>(SourceCheck.check(type));
        Optional<Problem> error = problems.stream().filter(Problem::isError).findFirst();
        if (failing.contains(name)) {
            Optional.ofNullable(stubbed.get(name))
                    .filter(obstacle -> error.isEmpty())
                    .ifPresent(obstacle -> problems.add(late(type, obstacle)));
        } else if (error.isEmpty()) {
            write(type);
        } else if (!last) {
            writeStub(type);
            stubbed.put(name, new Obstacle(error.get().kind(), error.get().text()));
        }
        if (last || !output().isError(problems)) {
            output().report(problems);
        } else {
            failing.add(name);
        }
    }

    /** Without a word the type would never publish. */
    private static Problem late(SourceType type, Obstacle obstacle) {
        String text = obstacle.text() + " Another annotation processor has put that right, but after the shims of "
                + type.name().simpleName()
                + " were due. Write it in the source, or have the annotation name something that is there.";
        return new Problem(obstacle.kind(), type.place(), text);
    }

    private Output output() {
        return new Output(processingEnv);
    }

    private void write(SourceType type) {
        if (!type.methods().isEmpty()) {
            write(ShimsWriter.write(type), type, ShimProcessor::isShims, RENAME_TYPE);
        }
        type.decorator()
                .ifPresent(decorator -> write(
                        DecoratorWriter.write(type, decorator),
                        type,
                        there -> isA(there, Decorated.class),
                        RENAME_DECORATOR));
    }

    /** The metadata of what is sound, so that its channels come; perhaps of nothing, so that nobody waits for more. */
    private void writeStub(SourceType type) {
        if (!type.declared().isEmpty()) {
            SourceType sound = SourceCheck.sound(type);
            write(ShimsWriter.writeMetadata(sound), sound, ShimProcessor::isShims, RENAME_TYPE);
        }
    }

    private void write(SourceFile file, SourceType type, Predicate<TypeElement> ours, String wayOut) {
        output().write(file, type.place(), ours, wayOut);
    }

    private static boolean isShims(TypeElement there) {
        return isA(there, Shims.class) || there.getAnnotation(ShimMetadata.class) != null;
    }

    private static boolean isA(TypeElement there, Class<?> type) {
        return there.getInterfaces().stream()
                .anyMatch(parent -> parent.toString().equals(type.getName()));
    }
}
