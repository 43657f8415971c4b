package io.hotsock.local.internal.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The page: one file without build step or external assets. */
final class ConsolePage {

    private static final class Loaded {
        static final String PAGE = load();
    }

    private ConsolePage() {}

    /** Read when first asked for. */
    static String text() {
        return Loaded.PAGE;
    }

    private static String load() {
        try (InputStream page = Objects.requireNonNull(ConsolePage.class.getResourceAsStream("console.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
