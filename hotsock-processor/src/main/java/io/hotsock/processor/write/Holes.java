package io.hotsock.processor.write;

import com.palantir.javapoet.NameAllocator;
import io.hotsock.processor.model.NameTemplate;
import io.hotsock.processor.template.Paths;
import io.hotsock.processor.template.Template.Hole;
import java.util.List;

/** Names the parameters that stand for placeholders: by the last name of the path. */
final class Holes {

    private Holes() {}

    static List<String> names(NameTemplate template, NameAllocator names) {
        return template.template().holes().stream()
                .map(Hole::path)
                .map(path -> names.newName(last(path).replace('-', '_')))
                .toList();
    }

    private static String last(String path) {
        List<String> parts = Paths.split(path);
        String last = parts.get(parts.size() - 1);
        return last.equals("this") ? "self" : last;
    }
}
