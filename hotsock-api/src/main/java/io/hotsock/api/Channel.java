package io.hotsock.api;

/**
 * One channel: a named stream of messages. Generated channel classes implement this interface; {@link #of(String)} is
 * for names that are known only at run time.
 *
 * <p>Implementations are immutable and safe for use by several threads.
 */
public interface Channel {

    /** The channel's full name, valid by {@link Names#channelProblem(String)}. */
    String name();

    /**
     * A channel by its literal name.
     *
     * @throws IllegalArgumentException when the name breaks the rules of contract section 2.1; the message says which
     */
    static Channel of(String name) {
        return new NamedChannel(Names.requireChannel(name));
    }
}
