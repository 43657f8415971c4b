package io.hotsock.processor;

import com.palantir.javapoet.JavaFile;
import io.hotsock.processor.model.Place;
import io.hotsock.processor.problem.Problem;
import io.hotsock.processor.problem.ProblemKind;
import io.hotsock.processor.problem.Reporter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/** What both steps do with what they have made. */
final class Output {

    private final ProcessingEnvironment environment;

    Output(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** Reports all problems; answers whether any of them is an error. */
    boolean report(List<Problem> problems) {
        return new Reporter(environment).report(problems);
    }

    /**
     * Writes a source file, unless a class of the user's has its name.
     *
     * @param ours tells an earlier output of ours, which may be replaced
     * @param wayOut what the user can do about a class in the way
     */
    void write(JavaFile file, Place place, Predicate<TypeElement> ours, String wayOut) {
        String name = file.packageName().isEmpty()
                ? file.typeSpec().name()
                : file.packageName() + "." + file.typeSpec().name();
        TypeElement there = environment.getElementUtils().getTypeElement(name);
        if (there != null && !ours.test(there)) {
            String text =
                    "A class called " + name + " is there already, and the one to generate needs that name. " + wayOut;
            report(List.of(new Problem(ProblemKind.CLASS_NAME_TAKEN, place, text)));
            return;
        }
        try {
            file.writeTo(environment.getFiler());
        } catch (IOException e) {
            failed(name, e, place.element());
        }
    }

    void resource(String path, String text, List<Element> origins) {
        try (Writer writer = environment
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", path, origins.toArray(Element[]::new))
                .openWriter()) {
            writer.write(text);
        } catch (IOException e) {
            failed(path, e, origins.get(0));
        }
    }

    private void failed(String what, IOException cause, Element element) {
        String text = "Hotsock could not write " + what + ": " + cause.getMessage();
        environment.getMessager().printMessage(Diagnostic.Kind.ERROR, text, element);
    }
}
