package io.hotsock.processor.problem;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.hotsock.processor.model.Place;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/**
 * Finds the places of repeated annotations in javac's syntax trees. Only javac has these; elsewhere, and where a build tool
 * hides javac, the class can not be made and messages stand on the method.
 */
final class SourceTrees {

    private final Trees trees;

    private SourceTrees(Trees trees) {
        this.trees = trees;
    }

    static Optional<SourceTrees> of(ProcessingEnvironment environment) {
        try {
            return Optional.of(new SourceTrees(Trees.instance(environment)));
        } catch (IllegalArgumentException notJavac) {
            return Optional.empty();
        }
    }

    /** Prints at a repeated annotation; answers false when it is not in the source. */
    boolean print(Diagnostic.Kind kind, String text, Place place, Place.Repeated repeated) {
        TreePath path = trees.getPath(place.element());
        if (path == null) {
            return false;
        }
        Optional<Tree> found = modifiers(path.getLeaf()).flatMap(modifiers -> find(modifiers, repeated));
        found.ifPresent(tree -> trees.printMessage(kind, text, tree, path.getCompilationUnit()));
        return found.isPresent();
    }

    private static Optional<ModifiersTree> modifiers(Tree tree) {
        if (tree instanceof MethodTree method) {
            return Optional.of(method.getModifiers());
        }
        return tree instanceof ClassTree type ? Optional.of(type.getModifiers()) : Optional.empty();
    }

    private static Optional<Tree> find(ModifiersTree modifiers, Place.Repeated repeated) {
        List<? extends AnnotationTree> same = modifiers.getAnnotations().stream()
                .filter(annotation -> simpleName(annotation).equals(repeated.type()))
                .toList();
        return repeated.index() < same.size()
                ? Optional.of(attribute(same.get(repeated.index()), repeated.attribute()))
                : Optional.empty();
    }

    private static String simpleName(AnnotationTree annotation) {
        String name = annotation.getAnnotationType().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Tree attribute(AnnotationTree annotation, String name) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree assignment
                    && assignment.getVariable().toString().equals(name)) {
                return assignment.getExpression();
            }
        }
        return annotation;
    }
}
