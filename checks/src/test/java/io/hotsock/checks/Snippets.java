package io.hotsock.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes one compilable source of the Java snippets of a page: declarations as they are, each run of statements in a method. */
final class Snippets {

    static final String PACKAGE = "page";

    private static final Pattern DECLARATION =
            Pattern.compile("^(@|public |final |record |class |interface |enum )", Pattern.MULTILINE);

    private static final String HEAD = """
            package page;

            import io.hotsock.*;
            import io.hotsock.api.*;
            import io.hotsock.local.*;
            import io.hotsock.token.*;
            import java.time.*;
            import java.util.*;

            """;

    private Snippets() {}

    static String source(List<String> snippets) {
        List<String> declarations = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        snippets.forEach(snippet -> (isDeclaration(snippet) ? declarations : statements).add(snippet));
        StringBuilder source = new StringBuilder(HEAD).append(String.join("\n\n", declarations));
        for (int i = 0; i < statements.size(); i++) {
            source.append("\n\nclass Statements%d {\n    static void run() throws Exception {\n%s\n    }\n}\n"
                    .formatted(i + 1, statements.get(i)));
        }
        return source.toString();
    }

    private static boolean isDeclaration(String snippet) {
        return DECLARATION.matcher(snippet).find();
    }
}
