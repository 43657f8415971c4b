/** A domain in a module of its own. */
module orders {
    requires io.hotsock.api;
    requires io.reactivex.rxjava3;
    requires io.smallrye.mutiny;
    requires reactor.core;

    // For those who call it, and for Jackson.
    exports orders;
}
