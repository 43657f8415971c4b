package io.hotsock.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.Element;

/**
 * The text of one file while it is written, top down. Lines are indented as they come; later lines of what is added in one go
 * continue the first. Types and places where a line may wrap are marks, which {@link #file} resolves at the end.
 */
final class Source {

    /** A space, or a line break where the line would get too long. */
    static final char WRAP = '\u0002';

    /** Nothing, or a line break where the line would get too long. */
    static final char BREAK = '\u0003';

    /** Between arguments. */
    static final String NEXT = "," + WRAP;

    private static final int WIDTH = 100;
    private static final String INDENT = "    ";

    private final ClassName name;
    private final Imports imports;
    private final StringBuilder text = new StringBuilder(1 << 14);
    private int level;
    private boolean empty = true;
    private List<TypeVariableName> variables = List.of();

    /**
     * Begins a file.
     *
     * @param name the class in it
     * @param qualified simple names that mean something else in the class, by inheritance
     */
    Source(ClassName name, Collection<String> qualified) {
        this.name = name;
        this.imports = new Imports(name, qualified);
    }

    /** A type, to stand in code or documentation. */
    String type(TypeName type) {
        return imports.text(type);
    }

    /** A type, to stand in code or documentation. */
    String type(Class<?> type) {
        return imports.text(type);
    }

    /** The class in the file. */
    String self() {
        return imports.text(name);
    }

    /** Type variables, declared for the rest of the file. */
    String declare(List<TypeVariableName> declared) {
        return imports.declare(declared);
    }

    /** Begins a member, apart from the one before. */
    Source member() {
        if (!empty) {
            text.append('\n');
        }
        empty = false;
        return this;
    }

    Source doc(String lines) {
        indent(level).append("/**\n");
        for (int at = 0; at <= lines.length(); ) {
            int end = endOfLine(lines, at);
            indent(level)
                    .append(at == end ? " *" : " * ")
                    .append(lines, at, end)
                    .append('\n');
            at = end + 1;
        }
        indent(level).append(" */\n");
        return this;
    }

    Source add(String lines) {
        int end = endOfLine(lines, 0);
        indent(level).append(lines, 0, end).append('\n');
        for (int at = end + 1; at <= lines.length(); at = end + 1) {
            end = endOfLine(lines, at);
            indent(level + 2).append(lines, at, end).append('\n');
        }
        return this;
    }

    /** Opens a block. */
    Source open(String head) {
        add(head + " {");
        level++;
        return this;
    }

    /** Closes a block and opens the next, such as an {@code else}. */
    Source next(String head) {
        level--;
        return open("} " + head);
    }

    Source close() {
        level--;
        return add("}");
    }

    /** Opens a method, whose type variables hide types from here to {@link #end}. */
    Source begin(Head head) {
        variables = head.variables();
        return open(head.text(imports, name.simpleName()));
    }

    /** Closes a method. */
    Source end() {
        imports.leave(variables);
        return close();
    }

    private static int endOfLine(String lines, int from) {
        int end = lines.indexOf('\n', from);
        return end < 0 ? lines.length() : end;
    }

    private StringBuilder indent(int levels) {
        for (int i = 0; i < levels; i++) {
            text.append(INDENT);
        }
        return text;
    }

    /** The finished file. */
    SourceFile file(List<Element> origins) {
        StringBuilder file = new StringBuilder(text.length() * 3 / 2);
        if (!name.packageName().isEmpty()) {
            file.append("package ").append(name.packageName()).append(";\n\n");
        }
        List<String> imported = imports.settle();
        imported.forEach(type -> file.append("import ").append(type).append(";\n"));
        if (!imported.isEmpty()) {
            file.append('\n');
        }
        resolve(file);
        return new SourceFile(name, file.toString(), origins);
    }

    /** Copies the text, with names for the marks of types, and wraps lines where they may and must. */
    private void resolve(StringBuilder file) {
        int copied = 0;
        int from = 0;
        int line = file.length();
        int wrap = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ') {
                continue;
            }
            file.append(text, copied, i);
            if (c == Imports.MARK) {
                i++;
                file.append(imports.name(text.charAt(i)));
            } else {
                if (wrap >= 0 && file.length() - line > WIDTH) {
                    wrap(file, wrap, indentation(from) + 2);
                    line = wrap + 1;
                }
                wrap = file.length();
                file.append(c == WRAP ? " " : c == BREAK ? "" : "\n");
            }
            copied = i + 1;
            if (c == '\n') {
                from = copied;
                line = file.length();
                wrap = -1;
            }
        }
    }

    private int indentation(int from) {
        int at = from;
        while (text.charAt(at) == ' ') {
            at++;
        }
        return (at - from) / INDENT.length();
    }

    private static void wrap(StringBuilder file, int at, int levels) {
        int end = file.charAt(at) == ' ' ? at + 1 : at;
        file.replace(at, end, "\n" + INDENT.repeat(levels));
    }
}
