package io.hotsock.api.shim;

/** Implemented by generated decorators, so that aspects leave to them what they override. */
public interface Decorated {}
