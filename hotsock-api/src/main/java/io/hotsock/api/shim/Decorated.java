package io.hotsock.api.shim;

/** Implemented by generated decorators, so that aspects leave the publishing to them. */
public interface Decorated {}
