package io.hotsock.processor.template;

import io.hotsock.processor.template.Template.Hole;
import java.util.List;

/** Names the parameters that stand for placeholders: by the last name of the path. */
public final class HoleNames {

    private HoleNames() {}

    /** A name for each placeholder of a template, none of which is taken. */
    public static List<String> of(Template template, Names names) {
        return template.holes().stream()
                .map(Hole::path)
                .map(path -> names.newName(last(path)))
                .toList();
    }

    private static String last(String path) {
        List<String> parts = Paths.split(path);
        String last = parts.get(parts.size() - 1);
        return last.equals("this") ? "self" : last;
    }
}
