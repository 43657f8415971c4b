package io.hotsock.processor.model;

import io.hotsock.processor.template.Template;
import java.util.List;

/**
 * A template with its placeholders looked up.
 *
 * @param attribute the annotation's attribute
 * @param template the template as written
 * @param paths the paths of its placeholders, in order
 * @param place where it stands
 */
public record NameTemplate(String attribute, Template template, List<Path> paths, Place place) {

    /** The paths, of a template that passed the checks. */
    public List<Path.Resolved> resolved() {
        return paths.stream().map(Path.Resolved.class::cast).toList();
    }
}
