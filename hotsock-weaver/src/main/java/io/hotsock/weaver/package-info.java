/**
 * Attaches generated shims to the methods they belong to, by changing class files: while a project is built, or while
 * classes load.
 *
 * <p>Into every method with an annotation of the API that a class declares, one static call is woven in front of each
 * normal return; its target is the generated shim. Nothing else of the class changes, and woven code needs neither this
 * module nor reflection at run time.
 */
@NullMarked
package io.hotsock.weaver;

import org.jspecify.annotations.NullMarked;
