package io.hotsock.api.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShimMethodTest {

    private static final MethodType TEXT_TO_TEXT = MethodType.methodType(String.class, String.class);
    private static final List<String> PUBLISHED = new ArrayList<>();

    @RegisterExtension
    final LogCapture log = new LogCapture();

    @BeforeEach
    void forget() {
        PUBLISHED.clear();
    }

    private static Object call(Class<?> declaring, String attachment, Object self, int modifiers) {
        return ShimMethod.of(declaring, "greet", TEXT_TO_TEXT, modifiers)
                .returned(attachment, self, new Object[] {"a"}, "r");
    }

    @Test
    void theShimGetsTheCallAndMayReplaceTheResult() {
        Greeter self = new Greeter();
        assertEquals("r, replaced", call(Greeter.class, "aspect", self, 0));
        assertEquals(List.of("1 a r"), PUBLISHED);
    }

    @Test
    void theFirstAttachmentStaysTheOnlyOne() {
        call(Shared.class, "aspect", new Shared(), 0);
        assertEquals("r", call(Shared.class, "advisor", new Shared(), 0));
        call(Shared.class, "aspect", new Shared(), 0);
        assertEquals(List.of("a", "a"), PUBLISHED);
    }

    @Test
    void decoratorsPublishForWhatTheyOverride() {
        Greeter decorated = new DecoratedGreeter();
        assertEquals("r", call(Greeter.class, "aspect", decorated, Modifier.PUBLIC));
        assertEquals(List.of(), PUBLISHED);
    }

    @Test
    void methodsAddedBelowADecoratorAreNotItsOwn() {
        call(MoreDecorated.class, "aspect", new MoreDecorated(), Modifier.PUBLIC);
        assertEquals(List.of("a"), PUBLISHED);
    }

    @Test
    void whatDecoratorsCanNotOverrideIsPublishedAllTheSame() {
        MethodType other = MethodType.methodType(void.class);
        ShimMethod.of(Greeter.class, "hidden", other, Modifier.PRIVATE)
                .returned("aspect", new DecoratedGreeter(), new Object[0], null);
        assertEquals(List.of("0"), PUBLISHED);
    }

    @Test
    void wovenClassesAndInterfacesAreLeftToOthers() {
        assertEquals("r", call(WovenGreeter.class, "aspect", new WovenGreeter(), 0));
        assertEquals("r", call(Greeting.class, "aspect", new Greeter(), 0));
        assertEquals(List.of(), log.messages());
    }

    @Test
    void missingShimsAreReportedOnce() {
        assertEquals("r", call(Forgotten.class, "aspect", new Forgotten(), 0));
        assertEquals("r", call(Forgotten.class, "aspect", new Forgotten(), 0));
        assertEquals(
                List.of(Forgotten.class.getName() + ".greet(Ljava/lang/String;)Ljava/lang/String; publishes nothing:"
                        + " there is no class " + getClass().getName() + "_ForgottenShims:"
                        + " let io.hotsock:hotsock-processor run."),
                log.messages());
    }

    @Test
    void staleShimsAreReported() {
        ShimMethod method = ShimMethod.of(Greeter.class, "added", MethodType.methodType(void.class), 0);
        method.returned("aspect", new Greeter(), new Object[0], null);
        assertEquals(1, log.messages().size());
        assertEquals(List.of(), PUBLISHED);
    }

    @Test
    void shimsThatDoNotFitLeaveTheResultAlone() {
        Broken self = new Broken();
        assertEquals("r", call(Broken.class, "aspect", self, 0));
        assertEquals("r", call(Broken.class, "aspect", self, 0));
        assertEquals(1, log.messages().size());
    }

    @Test
    void thereIsOnePerMethod() {
        assertSame(
                ShimMethod.of(Greeter.class, "greet", TEXT_TO_TEXT, 0),
                ShimMethod.of(Greeter.class, "greet", TEXT_TO_TEXT, 0));
    }

    interface Greeting {}

    static class Greeter implements Greeting {}

    static class DecoratedGreeter extends Greeter implements Decorated {}

    static final class MoreDecorated extends DecoratedGreeter {}

    static final class Shared {}

    static final class Forgotten {}

    static final class Broken {}

    @Woven(by = "test")
    static final class WovenGreeter {}

    abstract static class TestShims implements Shims {
        @Override
        public List<String> methods() {
            return List.of("hidden()V", "greet(Ljava/lang/String;)Ljava/lang/String;");
        }
    }

    /** What the processor would write for each of the classes above. */
    static void published(String what) {
        PUBLISHED.add(what);
    }
}

final class ShimMethodTest_GreeterShims extends ShimMethodTest.TestShims {
    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        ShimMethodTest.published(method == 0 ? "0" : method + " " + arguments[0] + " " + result);
        return method == 0 ? null : result + ", replaced";
    }
}

class ShimMethodTest_SharedShims extends ShimMethodTest.TestShims {
    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        ShimMethodTest.published((String) arguments[0]);
        return result;
    }
}

final class ShimMethodTest_MoreDecoratedShims extends ShimMethodTest_SharedShims {}

final class ShimMethodTest_BrokenShims extends ShimMethodTest.TestShims {
    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        throw new NoSuchMethodError("gone");
    }
}
