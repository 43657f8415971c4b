/** The grammar of templates and paths. */
@NullMarked
package io.hotsock.processor.template;

import org.jspecify.annotations.NullMarked;
