package io.hotsock.processor.channel;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.hotsock.processor.model.Channel.Shape;
import io.hotsock.processor.model.Param;
import io.hotsock.processor.model.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes one parameter list of two that Java can not tell apart: of {@code List<User>} and {@code List<Team>}, {@code List<?>}. */
final class Widening {

    private Widening() {}

    static Shape of(Shape one, Shape other) {
        return new Shape(of(one.holes(), other.holes()), of(one.data(), other.data()), one.schedule());
    }

    static List<Param> of(List<Param> one, List<Param> other) {
        List<Param> both = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            both.add(new Param(
                    one.get(i).name(), of(one.get(i).type(), other.get(i).type())));
        }
        return both;
    }

    /** The data of one may be the time of the other; then the first stays as it is. */
    private static Optional<Ref> of(Optional<Ref> one, Optional<Ref> other) {
        return one.map(type -> other.map(second -> of(type, second)).orElse(type));
    }

    private static Ref of(Ref one, Ref other) {
        return one.name().equals(other.name()) ? one : one.named(wide(one.name()), one.open() || other.open());
    }

    private static TypeName wide(TypeName type) {
        if (type instanceof ArrayTypeName array) {
            return ArrayTypeName.of(wide(array.componentType()));
        }
        return type instanceof ParameterizedTypeName generic && generic.enclosingType() == null
                ? ParameterizedTypeName.get(
                        generic.rawType(),
                        Stream.generate(() -> WildcardTypeName.subtypeOf(Object.class))
                                .limit(generic.typeArguments().size())
                                .toArray(TypeName[]::new))
                : type;
    }
}
