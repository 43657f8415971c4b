package io.hotsock.processor.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How loudly each problem is told: errors always, warnings as the user wishes. */
public final class Severities {

    /**
     * The option: {@code error}, {@code warning} or {@code off} for all warnings, and {@code id:severity} for one of them,
     * separated by commas.
     */
    public static final String OPTION = "hotsock.warnings";

    private static final Pattern COMMA = Pattern.compile(",");

    private static final List<String> WARNINGS = Arrays.stream(ProblemKind.values())
            .filter(kind -> kind.severity() == Severity.WARNING)
            .map(ProblemKind::id)
            .sorted()
            .toList();

    private final Map<String, Severity> chosen = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    /** Reads the options given to the compiler; never fails, see {@link #faults()}. */
    public Severities(Map<String, String> options) {
        String wishes = options.get(OPTION);
        if (wishes != null && !wishes.isBlank()) {
            COMMA.splitAsStream(wishes).forEach(this::read);
        }
    }

    private void read(String wish) {
        int colon = wish.indexOf(':');
        String id = colon < 0 ? "" : wish.substring(0, colon).strip();
        Severity severity = parse(wish.substring(colon + 1));
        if (severity == null) {
            faults.add("-A" + OPTION + ": \"" + wish.strip() + "\" names no severity. Write error, warning or off.");
        } else if (colon >= 0 && !WARNINGS.contains(id)) {
            faults.add("-A" + OPTION + ": no warning is called \"" + id + "\". " + Suggestions.hint(id, WARNINGS));
        } else {
            chosen.put(id, severity);
        }
    }

    /** What makes no sense in the options, for people. */
    public List<String> faults() {
        return List.copyOf(faults);
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
