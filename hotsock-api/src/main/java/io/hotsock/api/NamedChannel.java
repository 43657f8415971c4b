package io.hotsock.api;

/** A channel known by its name alone. */
record NamedChannel(String name) implements Channel {

    @Override
    public String toString() {
        return name;
    }
}
