package io.hotsock.processor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Several top-level types in one source file: javac warns of their use elsewhere, and lets nobody suppress it in signatures. */
class LintTest {

    @Test
    void auxiliaryTypesBringTheirOwnWarningAndNoOther() throws IOException {
        JavaFileObject source =
                Compile.source("com.acme.Shop", Files.readString(Path.of("src/test/resources/behaviour/Shop.java")));

        Compile.succeeded(Compile.compiler()
                .withOptions("-Xlint:all,-processing,-auxiliaryclass", "-Werror", "--release", "17")
                .compile(source));
        Compilation warned = Compile.compiler()
                .withOptions("-Xlint:all,-processing", "--release", "17")
                .compile(source);

        List<String> warnings = warned.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
        assertFalse(warnings.isEmpty());
        assertTrue(warnings.stream().allMatch(text -> text.contains("auxiliary class")), warnings::toString);
    }
}
