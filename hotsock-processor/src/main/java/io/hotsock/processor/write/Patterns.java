package io.hotsock.processor.write;

import io.hotsock.processor.template.Template;
import io.hotsock.processor.template.Template.Hole;
import io.hotsock.processor.template.Template.Literal;

/** Claim keys that stand for all channels of a template (contract section 3.4). */
final class Patterns {

    private static final String SPECIAL = "\\.+*?()|[]{}^$";

    private Patterns() {}

    /** An anchored expression in RE2 syntax; a segment is anything without a dot. */
    static String exact(Template template) {
        StringBuilder pattern = new StringBuilder("^");
        for (Template.Part part : template.parts()) {
            if (part instanceof Literal literal) {
                literal.text().chars().forEach(c -> quote((char) c, pattern));
            } else {
                pattern.append(((Hole) part).span() ? "[^.]+(?:\\.[^.]+)*" : "[^.]+");
            }
        }
        return pattern.append('$').toString();
    }

    static String wildcard(Template template) {
        StringBuilder pattern = new StringBuilder();
        for (Template.Part part : template.parts()) {
            pattern.append(part instanceof Literal literal ? literal.text() : "*");
        }
        return pattern.toString();
    }

    private static void quote(char c, StringBuilder pattern) {
        if (SPECIAL.indexOf(c) >= 0) {
            pattern.append('\\');
        }
        pattern.append(c);
    }
}
