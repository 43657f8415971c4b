package io.hotsock.processor.read;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * The names that a path may begin with.
 *
 * @param parameters by name, in order
 * @param result the type that {@code result} stands for; empty for {@code void}
 * @param self the type of {@code this}
 * @param isStatic whether there is no {@code this}
 */
record Scope(Map<String, TypeMirror> parameters, Optional<TypeMirror> result, TypeMirror self, boolean isStatic) {}
