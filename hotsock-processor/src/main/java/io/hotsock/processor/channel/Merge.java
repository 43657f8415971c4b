package io.hotsock.processor.channel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.hotsock.processor.model.Channel;
import io.hotsock.processor.model.Channel.Event;
import io.hotsock.processor.model.Channel.Shape;
import io.hotsock.processor.model.Declaration;
import io.hotsock.processor.model.Param;
import io.hotsock.processor.model.Place;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.model.Use;
import io.hotsock.processor.template.HoleNames;
import io.hotsock.processor.template.Names;
import io.hotsock.processor.template.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes one channel class of all uses of a channel. The order in which the uses come is of no consequence. */
final class Merge {

    private static final Comparator<Use> ORDER = Comparator.comparing(
                    (Use use) -> use.channel().text())
            .thenComparing(use -> use.name().text())
            .thenComparing(Use::method)
            .thenComparing(use -> use.channelHoles().toString())
            .thenComparing(use -> use.data().toString());

    private final ClassName name;
    private final Optional<Declaration> owner;

    /**
     * Merges into one class.
     *
     * @param owner the declaration that speaks for the channel; its spelling wins
     */
    Merge(ClassName name, Optional<Declaration> owner) {
        this.name = name;
        this.owner = owner;
    }

    /** The channel class; without uses its placeholders are strings. */
    Channel of(List<Use> uses) {
        List<Use> sorted = uses.stream().map(this::seenFromHere).sorted(ORDER).toList();
        Template template = owner.map(declaration -> declaration.channel().template())
                .orElseGet(() -> sorted.get(0).channel());
        List<List<Param>> signatures =
                sorted.isEmpty() ? List.of(strings(template)) : distinct(sorted, Use::channelHoles);
        return new Channel(
                name,
                template,
                owner.isPresent()
                        ? signatures.stream()
                                .map(signature -> renamed(signature, template))
                                .toList()
                        : signatures,
                events(sorted),
                sorted.stream().anyMatch(Use::deprecated),
                place(sorted),
                origins(sorted));
    }

    private Place place(List<Use> sorted) {
        return owner.map(declaration -> declaration.channel().place())
                .orElseGet(() -> sorted.get(0).place());
    }

    private List<Place> origins(List<Use> sorted) {
        Stream<Place> declared = owner.stream()
                .map(declaration -> Place.of(declaration.channel().place().element()));
        return Stream.concat(sorted.stream().map(Use::origin), declared)
                .distinct()
                .toList();
    }

    /**
     * What is not public, or in the unnamed package, has no name in another package: data is passed as an object there, and
     * placeholders as text.
     */
    private Use seenFromHere(Use use) {
        return use.packageName().equals(name.packageName())
                ? use
                : use.with(
                        seenFromHere(use.channelHoles()),
                        seenFromHere(use.nameHoles()),
                        use.data().map(data -> isSeen(data) ? data : Ref.UNKNOWN));
    }

    private static List<Param> seenFromHere(List<Param> holes) {
        return holes.stream()
                .map(hole -> isSeen(hole.type()) ? hole : new Param(hole.name(), Ref.STRING))
                .toList();
    }

    private static boolean isSeen(Ref type) {
        return type.open() && type.packaged();
    }

    private static List<Param> strings(Template template) {
        return HoleNames.of(template, new Names()).stream()
                .map(hole -> new Param(hole, Ref.STRING))
                .toList();
    }

    private static List<Param> renamed(List<Param> signature, Template template) {
        Iterator<String> names = HoleNames.of(template, new Names()).iterator();
        return signature.stream()
                .map(hole -> new Param(names.next(), hole.type()))
                .toList();
    }

    private static List<Event> events(List<Use> uses) {
        Map<String, List<Use>> byName = new TreeMap<>();
        for (Use use : uses) {
            String key = use.name().skeleton() + (use.storage() ? " entry" : "");
            byName.computeIfAbsent(key, k -> new ArrayList<>()).add(use);
        }
        Set<String> taken = new HashSet<>();
        return byName.values().stream().map(same -> event(same, taken)).toList();
    }

    private static Event event(List<Use> uses, Set<String> taken) {
        Use first = uses.get(0);
        Optional<Use.Settings> agreed = agreed(uses);
        EventNames names = EventNames.of(first.name(), first.storage(), taken);
        return new Event(
                first.storage(),
                first.name(),
                names.name(),
                names.factory(),
                names.publish(),
                distinct(uses, Use::nameHoles),
                shapes(uses),
                agreed.orElseGet(() -> new Use.Settings(first.storage() ? -1 : 0, false, false, true, "")),
                agreed.isPresent(),
                uses.stream().map(Use::method).distinct().sorted().toList());
    }

    private static List<Shape> shapes(List<Use> uses) {
        Map<List<TypeName>, Shape> byErasure = new LinkedHashMap<>();
        for (Use use : uses) {
            List<TypeName> erased = new ArrayList<>(erased(use.nameHoles()));
            use.data().ifPresent(data -> erased.add(data.erased()));
            use.schedule().ifPresent(time -> erased.add(time.erased()));
            byErasure.merge(erased, new Shape(use.nameHoles(), use.data(), use.schedule()), Widening::of);
        }
        return List.copyOf(byErasure.values());
    }

    /** Java can not tell apart what is erased to the same. */
    private static List<List<Param>> distinct(List<Use> uses, Function<Use, List<Param>> holes) {
        Map<List<TypeName>, List<Param>> byErasure = new LinkedHashMap<>();
        uses.stream().map(holes).forEach(params -> byErasure.merge(erased(params), params, Widening::of));
        return List.copyOf(byErasure.values());
    }

    private static List<TypeName> erased(List<Param> holes) {
        return holes.stream().map(hole -> hole.type().erased()).toList();
    }

    private static Optional<Use.Settings> agreed(List<Use> uses) {
        Use.Settings first = uses.get(0).settings();
        return uses.stream().allMatch(use -> use.settings().equals(first)) ? Optional.of(first) : Optional.empty();
    }
}
