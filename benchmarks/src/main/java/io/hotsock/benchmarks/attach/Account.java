package io.hotsock.benchmarks.attach;

/** What every method here returns. */
public record Account(String id, String name) {}
