package io.hotsock.processor.read;

import io.hotsock.api.HotsockEvent;
import io.hotsock.api.HotsockStorage;
import io.hotsock.api.shim.ShimMetadata;
import io.hotsock.processor.model.Metadata;
import io.hotsock.processor.model.Param;
import io.hotsock.processor.model.Place;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.model.Use;
import io.hotsock.processor.template.HoleNames;
import io.hotsock.processor.template.Names;
import io.hotsock.processor.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the metadata of shims, fresh or from class files. */
public final class MetadataReader {

    private final Language language;
    private final Annotations annotations;
    private final TypeTexts texts;

    /** Reads with the compiler's own tables. */
    public MetadataReader(Elements elements, Types types) {
        this.language = new Language(elements, types);
        this.annotations = new Annotations();
        this.texts = new TypeTexts(language);
    }

    /** Reads the metadata of shims; empty for any other type. */
    public Optional<Metadata> read(TypeElement type) {
        return annotations.on(type, ShimMetadata.class).stream().findFirst().map(header -> read(type, header));
    }

    /** Reads the metadata of shims of an earlier compilation; empty when its source has no annotated method any more, or is gone. */
    public Optional<Metadata> readCurrent(TypeElement type) {
        return annotations.on(type, ShimMetadata.class).stream()
                .findFirst()
                .filter(header -> isAnnotated(source(header)))
                .map(header -> read(type, header));
    }

    private @Nullable TypeElement source(Annotations.Use header) {
        String binaryName = header.text("source");
        TypeElement usual = language.elements.getTypeElement(binaryName.replace('$', '.'));
        // A dollar may also be part of a name.
        return usual == null ? language.elements.getTypeElement(binaryName) : usual;
    }

    private boolean isAnnotated(@Nullable TypeElement source) {
        return source != null
                && ElementFilter.methodsIn(source.getEnclosedElements()).stream()
                        .anyMatch(method -> !annotations
                                .on(method, HotsockEvent.class, HotsockStorage.class)
                                .isEmpty());
    }

    private Metadata read(TypeElement type, Annotations.Use header) {
        TypeElement source = source(header);
        Map<String, Place> places = source == null ? Map.of() : places(source);
        Place elsewhere = Place.of(source == null ? type : source);
        List<Use> uses = new ArrayList<>();
        for (Annotations.Use use : header.annotations("uses")) {
            uses.add(use(type, use, places.getOrDefault(use.text("channel"), elsewhere)));
        }
        return new Metadata(
                header.text("source"),
                type.getQualifiedName().toString(),
                header.texts("methods"),
                uses,
                Place.of(type));
    }

    /** Problems are told where the user can put them right: at the first annotation with the channel. */
    private Map<String, Place> places(TypeElement source) {
        Map<String, Place> places = new HashMap<>();
        for (ExecutableElement method : ElementFilter.methodsIn(source.getEnclosedElements())) {
            for (Annotations.Use use : annotations.on(method, HotsockEvent.class, HotsockStorage.class)) {
                places.putIfAbsent(use.text("channel"), use.place("channel"));
            }
        }
        return places;
    }

    private Use use(TypeElement shims, Annotations.Use use, Place place) {
        boolean storage = use.text("event").isEmpty();
        Template channel = Template.parse(use.text("channel"));
        Template name = Template.parse(use.text(storage ? "key" : "event"));
        List<Ref> types = use.texts("types").stream().map(texts::of).toList();
        List<Param> channelHoles = holes(HoleNames.of(channel, new Names()), types);
        List<Param> nameHoles =
                holes(HoleNames.of(name, new Names()), types.subList(channelHoles.size(), types.size()));
        List<Ref> others = types.subList(channelHoles.size() + nameHoles.size(), types.size());
        int data = others.size() - (use.flag("scheduled") ? 1 : 0);
        return new Use(
                language.packageOf(shims),
                channel,
                channelHoles,
                storage,
                name,
                nameHoles,
                others.stream().limit(data).findFirst(),
                others.stream().skip(data).findFirst(),
                use.text("method"),
                new Use.Settings(
                        use.number("store"),
                        use.flag("emitPubSubEvent"),
                        use.flag("eagerIdGeneration"),
                        use.flag("ordered"),
                        use.text("installation")),
                types.stream().anyMatch(Ref::deprecated),
                place,
                Place.of(shims));
    }

    private static List<Param> holes(List<String> names, List<Ref> types) {
        List<Param> holes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            holes.add(new Param(names.get(i), types.get(i)));
        }
        return holes;
    }
}
