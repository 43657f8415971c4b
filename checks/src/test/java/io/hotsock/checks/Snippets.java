package io.hotsock.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes one compilable source of the Java snippets of a page: declarations as they are, each run of statements in a
 * method, and a program that runs all statements in their order.
 */
final class Snippets {

    static final String PROGRAM = "page.Program";

    private static final Pattern DECLARATION =
            Pattern.compile("^(@|public |final |record |class |interface |enum )", Pattern.MULTILINE);

    private static final String HEAD = """
            package page;

            import io.hotsock.*;
            import io.hotsock.api.*;
            import io.hotsock.local.*;
            import io.hotsock.token.*;
            // Not the local server's.
            import io.hotsock.token.SigningKey;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;

            """;

    private static final String STATEMENTS = """

            class Statements%d extends Given {
                static void run() throws Exception {
            %s
                }
            }
            """;

    private static final String PROGRAM_FORM = """

            class Program {
                public static void main(String[] arguments) throws Exception {
            %s    }
            }
            """;

    private Snippets() {}

    static String source(List<String> snippets) {
        return source("", snippets);
    }

    /**
     * With what the page takes for granted.
     *
     * @param given static fields that the statements use
     */
    static String source(String given, List<String> snippets) {
        List<String> declarations = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        snippets.forEach(snippet -> (isDeclaration(snippet) ? declarations : statements).add(snippet));
        StringBuilder source = new StringBuilder(HEAD).append(String.join("\n\n", declarations));
        source.append("\n\nclass Given {\n%s\n}\n".formatted(given));
        StringBuilder program = new StringBuilder();
        for (int i = 0; i < statements.size(); i++) {
            source.append(STATEMENTS.formatted(i + 1, statements.get(i)));
            program.append("        Statements%d.run();\n".formatted(i + 1));
        }
        return source.append(PROGRAM_FORM.formatted(program)).toString();
    }

    private static boolean isDeclaration(String snippet) {
        return DECLARATION.matcher(snippet).find();
    }
}
