package io.hotsock.processor.model;

/** A parameter of an annotated method. */
public record Param(String name, Ref type) {}
