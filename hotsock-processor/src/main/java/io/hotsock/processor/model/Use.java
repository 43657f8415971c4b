package io.hotsock.processor.model;

import io.hotsock.processor.template.Template;
import java.util.List;
import java.util.Optional;

/**
 * One use of a channel, as metadata tells it.
 *
 * @param packageName the package of the source
 * @param channel the channel's template
 * @param channelHoles its placeholders
 * @param storage whether a storage entry is written
 * @param name the event's or key's template
 * @param nameHoles its placeholders
 * @param data the type of the data; empty when there is none
 * @param schedule the type of the time of delivery; empty when there is none
 * @param method the annotated method as a Javadoc reference
 * @param settings the attributes that are plain values
 * @param deprecated whether naming its types may bring a warning
 * @param place for problems: the annotation
 * @param origin the shims that tell of it
 */
public record Use(
        String packageName,
        Template channel,
        List<Param> channelHoles,
        boolean storage,
        Template name,
        List<Param> nameHoles,
        Optional<Ref> data,
        Optional<Ref> schedule,
        String method,
        Settings settings,
        boolean deprecated,
        Place place,
        Place origin) {

    /** The use with other types. */
    public Use with(List<Param> otherChannelHoles, List<Param> otherNameHoles, Optional<Ref> otherData) {
        return new Use(
                packageName,
                channel,
                otherChannelHoles,
                storage,
                name,
                otherNameHoles,
                otherData,
                schedule,
                method,
                settings,
                deprecated,
                place,
                origin);
    }

    /** What all messages of an event have in common where all its uses agree. */
    public record Settings(
            long store, boolean emitPubSubEvent, boolean eagerIdGeneration, boolean ordered, String installation) {}
}
