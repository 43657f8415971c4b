package io.hotsock.processor.problem;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How loudly each problem is told: errors always, warnings as the user wishes. */
public final class Severities {

    /**
     * The option: {@code error}, {@code warning} or {@code off} for all warnings, and {@code id:severity} for one of them,
     * separated by commas.
     */
    public static final String OPTION = "hotsock.warnings";

    private final Map<String, Severity> chosen = new HashMap<>();

    /** Reads the options given to the compiler; what makes no sense is left out. */
    public Severities(Map<String, String> options) {
        for (String wish : options.getOrDefault(OPTION, "").split(",", -1)) {
            int colon = wish.indexOf(':');
            Severity severity = parse(wish.substring(colon + 1));
            if (severity != null) {
                chosen.put(colon < 0 ? "" : wish.substring(0, colon).strip(), severity);
            }
        }
    }

    /** The severity of a problem. */
    public Severity of(ProblemKind kind) {
        return kind.severity() == Severity.ERROR
                ? Severity.ERROR
                : chosen.getOrDefault(kind.id(), chosen.getOrDefault("", kind.severity()));
    }

    private static @Nullable Severity parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            case "off" -> Severity.OFF;
            default -> null;
        };
    }
}
