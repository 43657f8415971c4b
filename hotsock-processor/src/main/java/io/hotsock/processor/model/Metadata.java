package io.hotsock.processor.model;

import java.util.List;

/**
 * What shims tell of their source.
 *
 * @param source binary name of the source type
 * @param shims binary name of its shims
 * @param methods its annotated methods, as name and descriptor
 * @param uses its uses of channels
 * @param origin the shims
 */
public record Metadata(String source, String shims, List<String> methods, List<Use> uses, Place origin) {}
