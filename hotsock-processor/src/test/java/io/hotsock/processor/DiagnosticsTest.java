package io.hotsock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import io.hotsock.processor.problem.ProblemKind;
import io.hotsock.processor.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue of problems and the page that explains it, each tested against the other. */
class DiagnosticsTest {

    private static final String PAGE = read(Path.of("../docs/diagnostics.md"));
    private static final String HEADER = "package com.acme; import io.hotsock.api.*; import java.util.*;\n";
    private static final String GENERATED = "// Late.java, written by another processor:\n";
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("(?m)^## (hotsock-[a-z-]+)$");

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BAD_OPTION", "NOT_WRITTEN"})
    void beforeHasTheProblemOnTheMarkedLine(ProblemKind kind) {
        String before = snippets(kind).get(0);

        Compilation compilation = compile(before);

        List<Diagnostic<? extends JavaFileObject>> found = ofKind(compilation, kind);
        assertEquals(1, found.size(), () -> compilation.diagnostics().toString());
        assertEquals(marked(before), found.get(0).getLineNumber(), () -> found.toString());
        Diagnostic.Kind expected = kind.severity() == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
        assertEquals(expected, found.get(0).getKind());
        assertEquals(List.of(), otherErrors(compilation, kind));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BAD_OPTION", "NOT_WRITTEN"})
    void afterHasNoProblemAtAll(ProblemKind kind) {
        Compilation compilation = compile(snippets(kind).get(1));

        assertEquals(List.of(), compilation.errors());
        assertEquals(
                List.of(),
                compilation.warnings().stream()
                        .filter(warning -> warning.getMessage(Locale.ROOT).contains("[hotsock-"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void thePageNamesTheSeverity(ProblemKind kind) {
        String severity = kind.severity() == Severity.ERROR ? "*Error.*" : "*Warning.*";
        assertTrue(section(kind).strip().startsWith(severity));
    }

    @Test
    void thePageExplainsTheCatalogueAndNothingElse() {
        Set<String> ids =
                Arrays.stream(ProblemKind.values()).map(ProblemKind::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> explained = new TreeSet<>();
        Matcher headings = HEADING.matcher(PAGE);
        while (headings.find()) {
            explained.add(headings.group(1));
        }
        assertEquals(ids, explained);
    }

    @ParameterizedTest
    @CsvSource({
        "hotsock.warnings, loud, '\"loud\" names no severity. Write error, warning or off.'",
        "hotsock.warnings, 'off,hotsock-not-decorate:error', 'no warning is called \"hotsock-not-decorate\". Did you mean"
                + " \"hotsock-not-decorated\"?'",
        "hotsock.warnings, hotsock-bad-channel:off, 'no warning is called \"hotsock-bad-channel\"'",
        "hotsock.channelPackage, com.acme.new, names no package",
        "hotsock.channelPackage, '', names no package"
    })
    void anOptionThatMakesNoSenseIsAnErrorWithoutAPlace(String option, String value, String hint) {
        Compilation compilation = Compile.compiler()
                .withOptions("-A" + option + "=" + value)
                .compile(Compile.source(
                        "com.acme.Users",
                        HEADER + snippets(ProblemKind.BAD_CHANNEL).get(1)));

        assertEquals(
                1, compilation.errors().size(), () -> compilation.diagnostics().toString());
        String message = compilation.errors().get(0).getMessage(Locale.ROOT);
        assertTrue(message.startsWith("[hotsock-bad-option] -A" + option) && message.contains(hint), message);
        assertNull(compilation.errors().get(0).getSource());
    }

    @Test
    void aFileThatCanNotBeWrittenIsAnErrorOnWhatItWasFor(@TempDir Path directory) throws IOException {
        Files.createFile(directory.resolve("com"));

        List<Diagnostic<? extends JavaFileObject>> found = Javac.into(directory)
                .problems(Compile.source(
                        "com.acme.Users",
                        HEADER + snippets(ProblemKind.BAD_CHANNEL).get(1)));

        Diagnostic<? extends JavaFileObject> first = found.get(0);
        String message = first.getMessage(Locale.ROOT);
        assertTrue(
                message.startsWith("[hotsock-not-written] com.acme.UsersShims could not be written: java."), message);
        assertEquals(2, first.getLineNumber());
    }

    @Test
    void thePageExplainsTheOptions() {
        Options.names().forEach(option -> assertTrue(PAGE.contains("`-A" + option + "=…`"), option));
    }

    private static Compilation compile(String snippet) {
        int generated = snippet.indexOf(GENERATED);
        String own = generated < 0 ? snippet : snippet.substring(0, generated);
        Compiler compiler = generated < 0
                ? Compile.compiler()
                : Compile.compiler(
                        new LateProcessor("com.acme.Late", HEADER + snippet.substring(generated + GENERATED.length())));
        Matcher name = Pattern.compile("(class|interface) (\\w+)").matcher(own);
        assertTrue(name.find());
        return compiler.compile(Compile.source("com.acme." + name.group(2), HEADER + own));
    }

    /** The marked line within its own file, below the header. */
    private static long marked(String snippet) {
        int generated = snippet.indexOf(GENERATED);
        boolean late = generated >= 0 && generated < snippet.indexOf("// here");
        List<String> lines = snippet.substring(late ? generated + GENERATED.length() : 0)
                .lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith("// here")) {
                return i + 2L;
            }
        }
        throw new AssertionError("No line is marked in:\n" + snippet);
    }

    private static List<Diagnostic<? extends JavaFileObject>> ofKind(Compilation compilation, ProblemKind kind) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).startsWith("[" + kind.id() + "]"))
                .collect(Collectors.toList());
    }

    private static List<Diagnostic<? extends JavaFileObject>> otherErrors(Compilation compilation, ProblemKind kind) {
        return compilation.errors().stream()
                .filter(error -> !error.getMessage(Locale.ROOT).startsWith("[" + kind.id() + "]"))
                .collect(Collectors.toList());
    }

    private static List<String> snippets(ProblemKind kind) {
        List<String> snippets = JAVA.matcher(section(kind))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertEquals(2, snippets.size(), "Before and after of " + kind.id());
        return snippets;
    }

    private static String section(ProblemKind kind) {
        String heading = "\n## " + kind.id() + "\n";
        int start = PAGE.indexOf(heading);
        assertTrue(start >= 0, () -> "docs/diagnostics.md has no section " + kind.id());
        int end = PAGE.indexOf("\n## ", start + 1);
        return PAGE.substring(start + heading.length(), end < 0 ? PAGE.length() : end);
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
