package io.hotsock.processor.write;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.Element;

/**
 * A finished file.
 *
 * @param name the class in it
 * @param text all of it
 * @param origins what it was made from, for incremental builds
 */
public record SourceFile(ClassName name, String text, List<Element> origins) {}
