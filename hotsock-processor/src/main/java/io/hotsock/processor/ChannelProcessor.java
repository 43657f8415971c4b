package io.hotsock.processor;

import com.palantir.javapoet.JavaFile;
import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.ShimMetadata;
import io.hotsock.processor.channel.Channels;
import io.hotsock.processor.model.Channel;
import io.hotsock.processor.model.Library;
import io.hotsock.processor.model.Metadata;
import io.hotsock.processor.problem.Problem;
import io.hotsock.processor.problem.Reporter;
import io.hotsock.processor.problem.Severities;
import io.hotsock.processor.read.MetadataReader;
import io.hotsock.processor.write.ChannelWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** The aggregating step: channel classes and the index, from the metadata of all source types. */
public final class ChannelProcessor extends AbstractProcessor {

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(ShimMetadata.class.getName(), ChannelUse.class.getName());
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
        MetadataReader reader = new MetadataReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
        List<Metadata> found = new ArrayList<>();
        for (Element element : round.getElementsAnnotatedWith(ShimMetadata.class)) {
            reader.read((TypeElement) element).ifPresent(found::add);
        }
        List<Problem> problems = new ArrayList<>();
        List<Channel> channels = Channels.of(found, problems);
        new Reporter(processingEnv.getMessager(), new Severities(processingEnv.getOptions())).report(problems);
        channels.forEach(this::write);
        return true;
    }

    private void write(Channel channel) {
        JavaFile file = ChannelWriter.write(channel, library());
        try {
            file.writeTo(processingEnv.getFiler());
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "Could not write " + file.typeSpec().name() + ": " + e.getMessage(),
                            channel.place().element());
        }
    }

    private Library library() {
        return new Library(
                processingEnv.getElementUtils().getTypeElement("javax.annotation.processing.Generated") != null,
                processingEnv.getElementUtils().getTypeElement("org.jspecify.annotations.NullMarked") != null);
    }
}
