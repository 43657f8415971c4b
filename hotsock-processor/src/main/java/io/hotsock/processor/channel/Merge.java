package io.hotsock.processor.channel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.hotsock.processor.model.Channel;
import io.hotsock.processor.model.Channel.Event;
import io.hotsock.processor.model.Channel.Shape;
import io.hotsock.processor.model.Param;
import io.hotsock.processor.model.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes one channel class of all uses of a channel. The order in which the uses come is of no consequence. */
final class Merge {

    private static final Comparator<Use> ORDER = Comparator.comparing(
                    (Use use) -> use.channel().text())
            .thenComparing(use -> use.name().text())
            .thenComparing(Use::method)
            .thenComparing(use -> use.channelHoles().toString())
            .thenComparing(use -> use.data().toString());

    private Merge() {}

    static Channel of(ClassName name, List<Use> uses) {
        List<Use> sorted = uses.stream().sorted(ORDER).toList();
        return new Channel(
                name,
                sorted.get(0).channel(),
                distinct(sorted, Use::channelHoles),
                events(sorted),
                sorted.stream().map(Use::method).distinct().sorted().toList(),
                sorted.get(0).place());
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
        String suffix = first.storage() ? "Entry" : "";
        String base = ChannelNames.method(first.name()) + suffix;
        String constant = ChannelNames.constant(first.name()) + (first.storage() ? "_KEY" : "");
        int number = 1;
        while (!taken.add(numbered(constant, "_", number))) {
            number++;
        }
        return new Event(
                first.storage(),
                first.name(),
                numbered(constant, "_", number),
                numbered(base, "", number),
                shapes(uses),
                settings(uses),
                uses.stream().map(Use::method).distinct().sorted().toList());
    }

    private static String numbered(String name, String separator, int number) {
        return number == 1 ? name : name + separator + number;
    }

    private static List<Shape> shapes(List<Use> uses) {
        Map<List<TypeName>, Shape> byErasure = new LinkedHashMap<>();
        for (Use use : uses) {
            List<TypeName> erased = new ArrayList<>(erased(use.nameHoles()));
            use.data().ifPresent(data -> erased.add(data.erased()));
            byErasure.putIfAbsent(erased, new Shape(use.nameHoles(), use.data()));
        }
        return List.copyOf(byErasure.values());
    }

    private static List<List<Param>> distinct(List<Use> uses, Function<Use, List<Param>> holes) {
        Map<List<TypeName>, List<Param>> byErasure = new LinkedHashMap<>();
        uses.forEach(use -> byErasure.putIfAbsent(erased(holes.apply(use)), holes.apply(use)));
        return List.copyOf(byErasure.values());
    }

    /** Boxed and primitive types make one signature. */
    private static List<TypeName> erased(List<Param> holes) {
        return holes.stream()
                .map(hole -> hole.type().erased())
                .map(type -> type.isBoxedPrimitive() ? type.unbox() : type)
                .toList();
    }

    private static Use.Settings settings(List<Use> uses) {
        Use first = uses.get(0);
        boolean agree = uses.stream().allMatch(use -> use.settings().equals(first.settings()));
        return agree ? first.settings() : new Use.Settings(first.storage() ? -1 : 0, false, false, true, "");
    }
}
