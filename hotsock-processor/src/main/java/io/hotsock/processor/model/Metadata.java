package io.hotsock.processor.model;

import java.util.List;

/** What a metadata type tells of its source. */
public record Metadata(String source, String shims, List<String> methods, List<Use> uses) {}
