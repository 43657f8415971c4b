package io.hotsock.processor.write;

import io.hotsock.processor.model.Metadata;
import java.util.Collection;
import java.util.stream.Collectors;

/** Writes the index of shims, one annotated method a line, sorted. */
public final class Index {

    /** Where the index is, in the class output. */
    public static final String RESOURCE = "META-INF/hotsock/shims";

    private Index() {}

    /** The index's text: binary names of source and shims, then the method's name and descriptor, with tabs between. */
    public static String of(Collection<Metadata> sources) {
        return sources.stream()
                .flatMap(source -> source.methods().stream()
                        .map(method -> source.source() + '\t' + source.shims() + '\t' + method + '\n'))
                .sorted()
                .collect(Collectors.joining());
    }
}
