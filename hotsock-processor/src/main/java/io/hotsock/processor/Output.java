package io.hotsock.processor;

import io.hotsock.processor.model.Place;
import io.hotsock.processor.problem.Problem;
import io.hotsock.processor.problem.ProblemKind;
import io.hotsock.processor.problem.Reporter;
import io.hotsock.processor.read.Lookup;
import io.hotsock.processor.write.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Predicate;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** What both steps do with what they have made. */
final class Output {

    private final ProcessingEnvironment environment;

    Output(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    void report(List<Problem> problems) {
        new Reporter(environment).report(problems);
    }

    /** Whether any of the problems is an error, be it by the user's wish. */
    boolean isError(List<Problem> problems) {
        return new Reporter(environment).isError(problems);
    }

    /**
     * Writes a source file, unless a class of the user's has its name.
     *
     * @param ours tells an earlier output of ours, which may be replaced
     * @param wayOut what the user can do about a class in the way
     */
    void write(SourceFile file, Place place, Predicate<TypeElement> ours, String wayOut) {
        String name = file.name().canonicalName();
        TypeElement there = find(name, place.element());
        if (there != null && !ours.test(there)) {
            taken(
                    "A class called " + name + " is there already, and the one to generate needs that name. " + wayOut,
                    place);
            return;
        }
        Element[] origins = file.origins().toArray(Element[]::new);
        try (Writer writer =
                environment.getFiler().createSourceFile(name, origins).openWriter()) {
            writer.write(file.text());
        } catch (FilerException again) {
            taken("Two classes to generate would both be called " + name + ". " + wayOut, place);
        } catch (IOException e) {
            failed(name, e, place);
        }
    }

    private @Nullable TypeElement find(String name, Element neighbour) {
        Elements elements = environment.getElementUtils();
        return Lookup.type(elements, elements.getModuleOf(neighbour), name);
    }

    private void taken(String text, Place place) {
        report(List.of(new Problem(ProblemKind.CLASS_NAME_TAKEN, place, text)));
    }

    /** A resource as an earlier compilation left it; empty when there is none. */
    String earlier(String path) {
        try {
            return environment
                    .getFiler()
                    .getResource(StandardLocation.CLASS_OUTPUT, "", path)
                    .getCharContent(true)
                    .toString();
        } catch (IOException | IllegalArgumentException none) {
            // Compilers differ in what they say when a file is not there.
            return "";
        }
    }

    void resource(String path, String text, List<Element> origins) {
        try (Writer writer = environment
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", path, origins.toArray(Element[]::new))
                .openWriter()) {
            writer.write(text);
        } catch (IOException e) {
            failed(path, e, Place.of(origins.get(0)));
        }
    }

    private void failed(String what, IOException cause, Place place) {
        report(List.of(new Problem(ProblemKind.NOT_WRITTEN, place, what + " could not be written: " + cause)));
    }
}
