package io.hotsock.processor.write;

import io.hotsock.processor.model.Channel.Shape;
import io.hotsock.processor.model.Param;
import io.hotsock.processor.model.Ref;
import io.hotsock.processor.template.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parameters of one shape of an event, under names that do not meet each other. */
final class ShapeParameters {

    private final Names names = new Names();
    private final List<Parameter> holes;
    private final List<Parameter> all;
    private final Optional<String> data;
    private final Optional<String> schedule;

    ShapeParameters(Shape shape) {
        shape.holes().stream().map(Param::name).forEach(names::newName);
        this.holes = ChannelWriter.parameters(shape.holes());
        this.all = new ArrayList<>(holes);
        this.data = shape.data().map(type -> add(type, "data"));
        this.schedule = shape.schedule().map(type -> add(type, "schedule"));
    }

    private String add(Ref type, String wanted) {
        String name = newName(wanted);
        all.add(new Parameter(type.name(), name));
        return name;
    }

    List<Parameter> all() {
        return all;
    }

    /** All, behind one more. */
    List<Parameter> behind(Parameter first) {
        List<Parameter> more = new ArrayList<>(List.of(first));
        more.addAll(all);
        return more;
    }

    Optional<String> data() {
        return data;
    }

    Optional<String> schedule() {
        return schedule;
    }

    /** One more name. */
    String newName(String wanted) {
        return names.newName(wanted);
    }

    /** Whether a field of that name can not be seen. */
    boolean hides(String field) {
        return all.stream().anyMatch(parameter -> parameter.name().equals(field));
    }

    /** The placeholders' values, passed on. */
    String holes() {
        return list(holes);
    }

    String passedOn() {
        return list(all);
    }

    private static String list(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
    }
}
