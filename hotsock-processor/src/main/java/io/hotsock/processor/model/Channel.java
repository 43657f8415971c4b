package io.hotsock.processor.model;

import com.palantir.javapoet.ClassName;
import io.hotsock.processor.template.Template;
import java.util.List;
import java.util.Optional;

/**
 * A channel class to write.
 *
 * @param name the class
 * @param template one spelling of the channel
 * @param signatures the ways to fill its placeholders, that of the template first
 * @param messages its events and storage entries, by name
 * @param deprecated whether naming its types may bring a warning
 * @param place for problems
 * @param origins what it was made from
 */
public record Channel(
        ClassName name,
        Template template,
        List<List<Param>> signatures,
        List<Event> messages,
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
     * @param publish the name of the methods that publish it
     * @param names the ways to fill the placeholders of its name
     * @param shapes what its factories take
     * @param settings those on which all uses agree, else the defaults
     * @param agreed whether they do
     * @param methods the annotated methods behind it
     */
    public record Event(
            boolean storage,
            Template template,
            String constant,
            String factory,
            String publish,
            List<List<Param>> names,
            List<Shape> shapes,
            Use.Settings settings,
            boolean agreed,
            List<String> methods) {}

    /** One parameter list: the placeholders, then the data if there is any, then the time of delivery if there is one. */
    public record Shape(List<Param> holes, Optional<Ref> data, Optional<Ref> schedule) {}
}
