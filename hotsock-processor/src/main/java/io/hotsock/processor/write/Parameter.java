package io.hotsock.processor.write;

import com.palantir.javapoet.TypeName;

/** A parameter of generated code. */
record Parameter(TypeName type, String name) {}
