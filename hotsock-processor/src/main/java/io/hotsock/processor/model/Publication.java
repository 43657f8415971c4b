package io.hotsock.processor.model;

import java.util.Optional;

/**
 * One annotation: a message to publish or a storage entry to write.
 *
 * @param storage whether it is a storage entry
 * @param result what the method returns, taken apart as the annotation asks
 * @param channel the channel's template
 * @param name the event's or the key's template
 * @param data the path to the data; empty for the result
 * @param when the condition
 * @param deduplicationId the deduplication id's template
 * @param schedule the path to the time of delivery
 * @param place the annotation
 */
public record Publication(
        boolean storage,
        Result result,
        NameTemplate channel,
        NameTemplate name,
        Optional<PathAttribute> data,
        Optional<PathAttribute> when,
        Optional<NameTemplate> deduplicationId,
        Optional<PathAttribute> schedule,
        Settings settings,
        Place place) {

    /** The type of {@code result}; empty when there is none. */
    public Optional<Ref> resultType() {
        return result.isVoid() ? Optional.empty() : Optional.of(result.value());
    }

    /**
     * The attributes that are plain values.
     *
     * @param message what the message itself carries
     * @param storePlace where its retention stands
     * @param each whether there is a message per element
     * @param eachPlace where that stands
     */
    public record Settings(Use.Settings message, Place storePlace, boolean each, Place eachPlace) {}
}
