package io.hotsock.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A neighbour that writes one source file as soon as the first channel class is there. */
final class LateProcessor extends AbstractProcessor {

    private final String name;
    private final String text;
    private boolean done;

    LateProcessor(String name, String text) {
        this.name = name;
        this.text = text;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        boolean channel = round.getRootElements().stream()
                .anyMatch(root -> root.getSimpleName().toString().endsWith("Channel"));
        if (channel && !done) {
            done = true;
            write();
        }
        return false;
    }

    private void write() {
        try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
