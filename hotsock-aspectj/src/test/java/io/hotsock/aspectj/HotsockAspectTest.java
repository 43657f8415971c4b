package io.hotsock.aspectj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hotsock.aspectj.fixture.Calls;
import io.hotsock.aspectj.fixture.Sample;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.aspectj.lang.JoinPoint;
import org.aspectj.lang.reflect.MethodSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HotsockAspectTest {

    private final Sample sample = new Sample();

    @BeforeEach
    void forget() {
        Calls.ALL.clear();
    }

    private static void assertCalled(Object... call) {
        assertEquals(List.of(Arrays.asList(call)), Calls.ALL);
    }

    @Test
    void theShimGetsTheObjectTheArgumentsAtEntryAndTheResult() {
        sample.greet("Ann", 2);
        assertCalled("greet", sample, List.of("Ann", 2L), "hello Ann2");
    }

    @Test
    void theNumberOfParametersMakesNoDifference() {
        sample.one((byte) 1);
        int[] numbers = {1};
        sample.three("a", 0.5, numbers);
        sample.four(null, 'b', 1L << 40, sample);
        String[] more = {"f"};
        sample.many("a", 1, 0.5f, (short) 2, sample, more);
        Sample.ofClassWith(1);

        List<List<Object>> expected = List.of(
                Arrays.asList("one", sample, List.of((byte) 1), null),
                List.of("three", sample, List.of("a", 0.5, numbers), true),
                List.of("four", sample, Arrays.asList(null, 'b', 1L << 40, sample), (1L << 40) + 1),
                List.of("many", sample, List.of("a", 1, 0.5f, (short) 2, sample, more), "a2"),
                Arrays.asList("ofClassWith", null, List.of(1), 2));
        assertEquals(expected, Calls.ALL);
    }

    @Test
    void repeatedAnnotationsMakeOneCall() {
        sample.repeated();
        assertCalled("repeated", sample, List.of(), 7);
    }

    @Test
    void staticAndVoidMethodsPublish() {
        Sample.ofClass();
        assertCalled("ofClass", null, List.of(), null);
    }

    @Test
    void privateMethodsPublishWhenTheObjectCallsItself() {
        sample.callsHidden();
        assertCalled("hidden", sample, List.of(), "hidden");
    }

    @Test
    void lazyResultsAreReplaced() {
        assertEquals(List.of("x"), sample.lazy().toList());
        assertCalled("element", "x");
    }

    @Test
    void anExceptionPublishesNothing() {
        assertEquals(
                "inside",
                assertThrows(IllegalStateException.class, sample::failing).getMessage());
        assertEquals(List.of(), Calls.ALL);
    }

    @Test
    void aBridgeDoesNotPublishAgain() {
        Supplier<String> supplier = sample;
        assertEquals("got", supplier.get());
        assertCalled("get", sample, List.of(), "got");
    }

    @Test
    void decoratorsPublishByThemselves() {
        new Sample.Decorator().greet("Ann", 1);
        assertEquals(List.of(), Calls.ALL);
    }

    @Test
    void classesThatAnotherWeaverMarkedPublishByThemselves() {
        assertEquals("hello", new Sample.Marked().greet());
        assertEquals(List.of(), Calls.ALL);
    }

    @Test
    void aMethodThatCanNotBeLookedAtIsReportedOnceAndBreaksNoCaller() {
        MethodSignature signature = answering(MethodSignature.class, method -> {
            if (method.equals("getReturnType")) {
                throw new NoClassDefFoundError("gone/Type");
            }
            return Calls.class;
        });
        JoinPoint.StaticPart place = answering(
                JoinPoint.StaticPart.class,
                method -> method.equals("getId") ? (Object) 0 : method.equals("toString") ? "here" : signature);
        List<String> lines = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger("io.hotsock");
        logger.setFilter(line -> {
            lines.add(line.getMessage());
            return false;
        });
        try {
            HotsockAspect.aspectOf().publish(place, sample, "result");
            HotsockAspect.aspectOf().publish(place, sample, "result");
        } finally {
            logger.setFilter(null);
        }
        assertEquals(List.of("here publishes nothing: it can not be looked at."), lines);
    }

    private static <T> T answering(Class<T> type, Function<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.apply(method.getName())));
    }

    @Test
    void theWiringKnowsWhatAspectJWove() throws Exception {
        AspectDetector detector = new AspectDetector();
        assertEquals("woven (aspectj)", detector.attachment(Sample.class.getMethod("repeated"), List.of()));
        assertNull(detector.attachment(Calls.class.getMethod("add", Object[].class), List.of()));
    }
}
