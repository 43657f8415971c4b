package io.hotsock.processor.write;

import io.hotsock.api.shim.Placeholders;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.template.Template;
import io.hotsock.processor.template.Template.Hole;
import io.hotsock.processor.template.Template.Literal;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the expression that makes a name from a template. */
final class NameWriter {

    private final Source code;

    NameWriter(Source code) {
        this.code = code;
    }

    /** The whole name, guarded where its first segment is not literal. */
    String expression(Template template, List<String> fillers) {
        String name = concatenation(template, fillers);
        return template.leadsWithHole()
                ? code.type(Placeholders.class) + ".leading(" + Literals.of(template.text()) + ", " + name + ")"
                : name;
    }

    /** Literals and fillers, added up as text. */
    String concatenation(Template template, List<String> fillers) {
        String separator = (fillers.size() > 1 ? Source.WRAP : ' ') + "+ ";
        Iterator<String> filler = fillers.iterator();
        return template.parts().stream()
                .map(part -> part instanceof Literal literal ? Literals.of(literal.text()) : filler.next())
                .collect(Collectors.joining(separator));
    }

    /** A placeholder's value as something that, added to text, fits. */
    String checked(Template template, Hole hole, Ref.Text text, String value) {
        if (text == Ref.Text.PLAIN) {
            boolean alone = template.parts().size() == 1;
            return alone ? code.type(String.class) + ".valueOf(" + value + ")" : value;
        }
        return placeholder(hole.span() ? "span" : "segment", template, hole, value);
    }

    /** A call that turns a placeholder's value into text. */
    String placeholder(String call, Template template, Hole hole, String value) {
        String place = Literals.of(template.text()) + ", " + Literals.of(hole.path());
        return code.type(Placeholders.class) + "." + call + "(" + place + ", " + value + ")";
    }
}
