package io.hotsock.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.hotsock.api.shim.Placeholders;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.template.Template;
import io.hotsock.processor.template.Template.Hole;
import io.hotsock.processor.template.Template.Literal;
import java.util.Iterator;
import java.util.List;

/** Writes the expression that makes a name from a template. */
final class NameWriter {

    private NameWriter() {}

    /** The whole name, guarded where its first segment is not literal. */
    static CodeBlock expression(Template template, List<CodeBlock> fillers) {
        CodeBlock name = concatenation(template, fillers);
        return template.leadsWithHole()
                ? CodeBlock.of("$T.leading($S, $L)", Placeholders.class, template.text(), name)
                : name;
    }

    /** Literals and fillers, added up as text. */
    static CodeBlock concatenation(Template template, List<CodeBlock> fillers) {
        boolean wide = fillers.size() > 1 && template.text().length() + 40 * fillers.size() > 100;
        CodeBlock.Builder sum = CodeBlock.builder();
        Iterator<CodeBlock> filler = fillers.iterator();
        boolean first = true;
        for (Template.Part part : template.parts()) {
            if (!first) {
                sum.add(wide ? "\n+ " : " + ");
            }
            if (part instanceof Literal literal) {
                sum.add("$S", literal.text());
            } else {
                sum.add(filler.next());
            }
            first = false;
        }
        return sum.build();
    }

    /** A placeholder's value as something that, added to text, fits. */
    static CodeBlock checked(Template template, Hole hole, Ref.Text text, CodeBlock value) {
        if (text == Ref.Text.PLAIN) {
            boolean alone = template.parts().size() == 1;
            return alone ? CodeBlock.of("$T.valueOf($L)", String.class, value) : value;
        }
        String check = hole.span() ? "span" : "segment";
        return CodeBlock.of("$T.$L($S, $S, $L)", Placeholders.class, check, template.text(), hole.path(), value);
    }
}
