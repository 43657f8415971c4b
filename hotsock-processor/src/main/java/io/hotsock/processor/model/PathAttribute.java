package io.hotsock.processor.model;

/**
 * An attribute that holds a path.
 *
 * @param attribute the annotation's attribute
 * @param path the path
 * @param place where it stands
 */
public record PathAttribute(String attribute, Path path, Place place) {

    /** The path, of an attribute that passed the checks. */
    public Path.Resolved resolved() {
        return (Path.Resolved) path;
    }
}
