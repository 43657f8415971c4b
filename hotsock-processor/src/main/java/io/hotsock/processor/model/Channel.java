package io.hotsock.processor.model;

import com.palantir.javapoet.ClassName;
import io.hotsock.processor.template.Template;
import java.util.List;

/**
 * A channel class to write.
 *
 * @param name the class
 * @param template one spelling of the channel
 * @param signatures the ways to fill its placeholders, that of the template first
 * @param messages its events and storage entries, by name
 * @param methods the annotated methods that use it, as Javadoc references
 * @param deprecated whether naming its types may bring a warning
 * @param place for problems
 * @param origins what it was made from
 */
public record Channel(
        ClassName name,
        Template template,
        List<List<Param>> signatures,
        List<Event> messages,
        List<String> methods,
        boolean deprecated,
        Place place,
        List<Place> origins) {

    /**
     * An event or a storage entry.
     *
     * @param storage whether it is an entry
     * @param template one spelling of its name
     * @param constant the name of its constant or, with placeholders, of the method that makes its name
     * @param factory the name of its factory
     * @param shapes what its factories take
     * @param settings on which all uses agree
     * @param methods the annotated methods behind it
     */
    public record Event(
            boolean storage,
            Template template,
            String constant,
            String factory,
            List<Shape> shapes,
            Use.Settings settings,
            List<String> methods) {}

    /** One parameter list: the placeholders, then the data if there is any. */
    public record Shape(List<Param> holes, java.util.Optional<Ref> data) {}
}
