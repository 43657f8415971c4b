package io.hotsock.processor.model;

/**
 * A {@code @HotsockChannel}: a name, an owner, or both.
 *
 * @param channel the channel's template; its paths are names of parameters and nothing more
 * @param className the chosen name of the class; empty for the usual one
 * @param packageName the package that owns the channel
 * @param classPlace where the class's name stands
 */
public record Declaration(NameTemplate channel, String className, String packageName, Place classPlace) {}
