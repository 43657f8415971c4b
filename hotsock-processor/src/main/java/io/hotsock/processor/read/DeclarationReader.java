package io.hotsock.processor.read;

import io.hotsock.api.HotsockChannel;
import io.hotsock.processor.model.Declaration;
import io.hotsock.processor.model.NameTemplate;
import io.hotsock.processor.template.Template;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Reads {@code @HotsockChannel} from packages and types. */
public final class DeclarationReader {

    private final Elements elements;
    private final Annotations annotations;

    /** Reads with the compiler's own tables. */
    public DeclarationReader(Elements elements) {
        this.elements = elements;
        this.annotations = new Annotations();
    }

    /** The declarations on one element. */
    public List<Declaration> read(Element element) {
        String packageName = elements.getPackageOf(element).getQualifiedName().toString();
        return annotations.on(element, HotsockChannel.class).stream()
                .map(use -> read(use, packageName))
                .toList();
    }

    private static Declaration read(Annotations.Use use, String packageName) {
        Template template = Template.parse(use.text("value"));
        NameTemplate channel = new NameTemplate("value", template, List.of(), use.place("value"));
        return new Declaration(channel, use.text("className"), packageName, use.place("className"));
    }
}
