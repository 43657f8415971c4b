package io.hotsock.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * The least that a processor can take which generates certain files: copies them, shims in the first round and channel
 * classes in the second. Public because the compiler makes it by name.
 */
@SupportedAnnotationTypes("io.hotsock.api.HotsockEvent")
@SupportedOptions(CopyingProcessor.DIRECTORY)
public final class CopyingProcessor extends AbstractProcessor {

    /** Option: where the files are. */
    static final String DIRECTORY = "copied";

    private int round;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        round++;
        Predicate<Path> shims = file -> file.toString().endsWith("Shims.java");
        if (round <= 2) {
            copy(round == 1 ? shims : shims.negate());
        }
        return false;
    }

    private void copy(Predicate<Path> wanted) {
        Path directory = Path.of(processingEnv.getOptions().get(DIRECTORY));
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> chosen =
                    files.filter(Files::isRegularFile).filter(wanted).toList();
            for (Path file : chosen) {
                String type =
                        directory.relativize(file).toString().replace('/', '.').replaceFirst("\\.java$", "");
                try (Writer out =
                        processingEnv.getFiler().createSourceFile(type).openWriter()) {
                    out.write(Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
