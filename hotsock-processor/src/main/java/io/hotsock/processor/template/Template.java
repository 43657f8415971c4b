package io.hotsock.processor.template;

import java.util.ArrayList;
import java.util.List;

/**
 * A template as written: literal text with placeholders {@code <path>} and {@code <path...>}.
 *
 * @param text the whole template
 * @param parts literals and placeholders in order; two literals never touch
 * @param holes the placeholders in order
 * @param faults what breaks the grammar; where there are any the parts are of no use
 */
public record Template(String text, List<Part> parts, List<Hole> holes, List<Fault> faults) {

    /** A literal or a placeholder. */
    public sealed interface Part {}

    /** Text that stands for itself. */
    public record Literal(String text) implements Part {}

    /**
     * A placeholder.
     *
     * @param path the path as written
     * @param span whether it may span several dot-separated segments
     */
    public record Hole(String path, boolean span) implements Part {}

    /**
     * A break of the grammar.
     *
     * @param position of the character, from 1
     * @param problem a sentence without its full stop
     */
    public record Fault(int position, String problem) {}

    /** Reads a template; never fails, see {@link #faults()}. */
    public static Template parse(String text) {
        return new Parser(text).parse();
    }

    /** Whether there is nothing to fill in. */
    public boolean isLiteral() {
        return holes.isEmpty();
    }

    /** The identity of the name that the template makes: its literals and the kinds of its placeholders. */
    public String skeleton() {
        StringBuilder skeleton = new StringBuilder();
        for (Part part : parts) {
            skeleton.append(part instanceof Literal literal ? literal.text() : ((Hole) part).span() ? "<...>" : "<>");
        }
        return skeleton.toString();
    }

    /** Whether a placeholder has a share in the name's first segment. */
    public boolean leadsWithHole() {
        if (parts.isEmpty()) {
            return false;
        }
        return parts.get(0) instanceof Hole
                || (parts.size() > 1 && !((Literal) parts.get(0)).text().contains("."));
    }

    private static final class Parser {

        private static final String SPAN = "...";

        private final String text;
        private final List<Part> parts = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();

        Parser(String text) {
            this.text = text;
        }

        Template parse() {
            int at = 0;
            while (at < text.length() && faults.isEmpty()) {
                at = text.charAt(at) == '<' ? hole(at) : literal(at);
            }
            List<Hole> holes = parts.stream()
                    .filter(Hole.class::isInstance)
                    .map(Hole.class::cast)
                    .toList();
            return new Template(text, List.copyOf(parts), holes, List.copyOf(faults));
        }

        private int literal(int start) {
            int open = text.indexOf('<', start);
            int end = open < 0 ? text.length() : open;
            int stray = text.indexOf('>', start);
            if (stray >= 0 && stray < end) {
                faults.add(new Fault(stray + 1, "\">\" closes no placeholder"));
            }
            parts.add(new Literal(text.substring(start, end)));
            return end;
        }

        private int hole(int open) {
            int close = text.indexOf('>', open);
            if (close < 0) {
                faults.add(new Fault(open + 1, "the placeholder that opens here is never closed"));
                return text.length();
            }
            String inner = text.substring(open + 1, close);
            boolean span = inner.endsWith(SPAN);
            String path = span ? inner.substring(0, inner.length() - SPAN.length()) : inner;
            String problem = Paths.problem(path);
            if (problem != null) {
                faults.add(new Fault(open + 2, problem));
            } else if (span && parts.isEmpty()) {
                faults.add(new Fault(open + 1, "a placeholder that may span segments never comes first"));
            } else if (!parts.isEmpty() && parts.get(parts.size() - 1) instanceof Hole) {
                faults.add(new Fault(open + 1, "two placeholders touch; put a literal, such as a dot, between them"));
            }
            parts.add(new Hole(path, span));
            return close + 1;
        }
    }
}
