package io.hotsock.processor;

import com.palantir.javapoet.JavaFile;
import io.hotsock.api.HotsockDecorator;
import io.hotsock.api.HotsockEvent;
import io.hotsock.api.HotsockEvents;
import io.hotsock.api.HotsockStorage;
import io.hotsock.api.HotsockStorages;
import io.hotsock.processor.check.SourceCheck;
import io.hotsock.processor.model.SourceType;
import io.hotsock.processor.problem.Problem;
import io.hotsock.processor.problem.ProblemKind;
import io.hotsock.processor.problem.Reporter;
import io.hotsock.processor.problem.Severities;
import io.hotsock.processor.read.TypeReader;
import io.hotsock.processor.write.DecoratorWriter;
import io.hotsock.processor.write.MetadataWriter;
import io.hotsock.processor.write.ShimsWriter;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * The isolating step: for each type with annotated methods its shims, its metadata, and the decorator it asks for. What is
 * written for a type depends on that type alone.
 */
public final class ShimProcessor extends AbstractProcessor {

    private static final List<Class<? extends Annotation>> ANNOTATIONS = List.of(
            HotsockEvent.class,
            HotsockEvents.class,
            HotsockStorage.class,
            HotsockStorages.class,
            HotsockDecorator.class);

    /** Names of types that wait for what other processors may still write; elements would not outlive a round. */
    private final Set<String> waiting = new TreeSet<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        Set<String> names = new TreeSet<>();
        ANNOTATIONS.forEach(annotation -> names.add(annotation.getName()));
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

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<String> due = new TreeSet<>(waiting);
        waiting.clear();
        for (Class<? extends Annotation> annotation : ANNOTATIONS) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                due.add(typeOf(element).getQualifiedName().toString());
            }
        }
        due.forEach(name -> handle(name, round.processingOver()));
        return true;
    }

    private static TypeElement typeOf(Element element) {
        return element instanceof TypeElement type ? type : (TypeElement) element.getEnclosingElement();
    }

    private void handle(String name, boolean last) {
        TypeElement element = processingEnv.getElementUtils().getTypeElement(name);
        TypeReader.Reading reading =
                new TypeReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils()).read(element);
        List<Problem> problems = SourceCheck.check(reading.type());
        if (!last && (!reading.complete() || problems.stream().anyMatch(ShimProcessor::mayGoAway))) {
            waiting.add(name);
            return;
        }
        if (reading.complete() && !reporter().report(problems)) {
            write(reading.type());
        }
    }

    /** Another processor may add the missing property in this very round. */
    private static boolean mayGoAway(Problem problem) {
        return problem.kind() == ProblemKind.UNKNOWN_PLACEHOLDER || problem.kind() == ProblemKind.INACCESSIBLE_PROPERTY;
    }

    private Reporter reporter() {
        return new Reporter(processingEnv.getMessager(), new Severities(processingEnv.getOptions()));
    }

    private void write(SourceType type) {
        if (!type.methods().isEmpty()) {
            write(ShimsWriter.write(type), type);
            write(MetadataWriter.write(type), type);
        }
        type.decorator().ifPresent(decorator -> write(DecoratorWriter.write(type, decorator), type));
    }

    private void write(JavaFile file, SourceType type) {
        try {
            file.writeTo(processingEnv.getFiler());
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "Could not write " + file.typeSpec().name() + ": " + e.getMessage(),
                            type.place().element());
        }
    }
}
