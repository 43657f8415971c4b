package io.hotsock.processor.write;

import io.hotsock.processor.model.Metadata;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the index of shims, one annotated method a line, sorted. */
public final class Index {

    /** Where the index is, in the class output. */
    public static final String RESOURCE = "META-INF/hotsock/shims";

    private static final Pattern TAB = Pattern.compile("\t");

    private Index() {}

    /** The index's text: binary names of source and shims, then the method's name and descriptor, with tabs between. */
    public static String of(Collection<Metadata> sources) {
        return sources.stream()
                .flatMap(source -> source.methods().stream()
                        .map(method -> source.source() + '\t' + source.shims() + '\t' + method + '\n'))
                .sorted()
                .collect(Collectors.joining());
    }

    /** The shims that an index tells of, by name. */
    public static Set<String> shims(String index) {
        return index.lines()
                .map(line -> TAB.split(line, 3))
                .filter(cells -> cells.length == 3)
                .map(cells -> cells[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
