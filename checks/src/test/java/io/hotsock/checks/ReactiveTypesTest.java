package io.hotsock.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hotsock.aspectj.HotsockAspect;
import io.hotsock.processor.model.ReactiveType;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aspectj.lang.annotation.Pointcut;
import org.junit.jupiter.api.Test;

/** An aspect can not read the processor's list of the types that publish when they are used. */
class ReactiveTypesTest {

    /** Streams are known by their common type. */
    private static final String STREAM = "java.util.stream.BaseStream";

    private static final Pattern TYPE_PATTERN = Pattern.compile("([\\w.]+)\\.\\.(\\w+)\\+|([\\w.]+)\\+");

    @Test
    void theAspectStandsAroundMethodsOfExactlyTheTypesThatTheProcessorKnows() throws Exception {
        Set<String> known =
                Arrays.stream(ReactiveType.values()).map(ReactiveType::typeName).collect(Collectors.toSet());
        known.add(STREAM);

        assertEquals(new TreeSet<>(known), namesIn(lazyPointcut()));
    }

    private static String lazyPointcut() throws NoSuchMethodException {
        return HotsockAspect.class
                .getDeclaredMethod("lazy")
                .getAnnotation(Pointcut.class)
                .value();
    }

    private static Set<String> namesIn(String pointcut) {
        return TYPE_PATTERN
                .matcher(pointcut)
                .results()
                .map(type -> type.group(3) != null ? type.group(3) : type.group(1) + "." + type.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
