package io.hotsock.api.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.api.shim.elsewhere.DecoratedElsewhere;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

public class ShimMethodTest {

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
    void decoratorsBelowADecoratorPublishForWhatTheyOverride() {
        call(MoreDecorated.class, "aspect", new DecoratedAgain(), Modifier.PUBLIC);
        assertEquals(List.of(), PUBLISHED);
    }

    @Test
    void whatADecoratorDoesNotOverrideIsPublishedAllTheSame() {
        call(Greeter.class, "aspect", new DecoratedForOthers(), Modifier.PUBLIC);
        assertEquals(List.of("1 a r"), PUBLISHED);
    }

    @Test
    void methodsOfAPackageAreNotOverriddenFromOtherPackages() {
        call(OfThePackage.class, "aspect", new DecoratedElsewhere(), 0);
        call(OfEverybody.class, "aspect", new DecoratedElsewhere(), Modifier.PUBLIC);
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
    void shimsThatCanNotSayWhatTheyServeAreReportedOnce() {
        assertEquals("r", call(Speechless.class, "aspect", new Speechless(), 0));
        assertEquals("r", call(Speechless.class, "aspect", new Speechless(), 0));
        assertEquals(1, log.messages().size());
        assertTrue(log.messages().get(0).endsWith("_SpeechlessShims can not be used."), log.messages()::toString);
    }

    @Test
    void shimsOfAnotherClassLoaderAreReportedAndNotUsed() throws Exception {
        Class<?> again = new Reloading().loadClass(Shared.class.getName());
        assertEquals("r", call(again, "aspect", null, 0));
        assertEquals(1, log.messages().size());
        assertTrue(log.messages().get(0).endsWith("_SharedShims can not be used."), log.messages()::toString);
    }

    /** As with the failure policy that throws what a property of the data has thrown. */
    @Test
    void whatAShimThrowsOnPurposeReachesTheCaller() {
        assertThrows(ClassCastException.class, () -> call(Throwing.class, "aspect", new Throwing(), 0));
        assertEquals(List.of(), log.messages());
    }

    @Test
    void thereIsOnePerMethod() {
        assertSame(
                ShimMethod.of(Greeter.class, "greet", TEXT_TO_TEXT, 0),
                ShimMethod.of(Greeter.class, "greet", TEXT_TO_TEXT, 0));
    }

    interface Greeting {}

    static class Greeter implements Greeting {
        public String greet(String name) {
            return name;
        }
    }

    static class DecoratedGreeter extends Greeter implements Decorated {
        @Override
        public String greet(String name) {
            return super.greet(name);
        }
    }

    static class DecoratedForOthers extends Greeter implements Decorated {}

    static class MoreDecorated extends DecoratedGreeter {}

    static final class DecoratedAgain extends MoreDecorated implements Decorated {
        @Override
        public String greet(String name) {
            return super.greet(name);
        }
    }

    public static class OfEverybody {
        public String greet(String name) {
            return name;
        }
    }

    public static class OfThePackage extends OfEverybody {}

    /** Loads one class without its shims. */
    static final class Reloading extends ClassLoader {
        Reloading() {
            super(ShimMethodTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(Shared.class.getName()) ? define(name) : super.loadClass(name, resolve);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    static final class Shared {}

    static final class Forgotten {}

    static final class Broken {}

    static final class Speechless {}

    static final class Throwing {}

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

final class ShimMethodTest_OfThePackageShims extends ShimMethodTest_SharedShims {}

final class ShimMethodTest_OfEverybodyShims extends ShimMethodTest_SharedShims {}

final class ShimMethodTest_BrokenShims extends ShimMethodTest.TestShims {
    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        throw new NoSuchMethodError("gone");
    }
}

final class ShimMethodTest_SpeechlessShims extends ShimMethodTest_SharedShims {
    @Override
    public List<String> methods() {
        throw new AbstractMethodError("methods");
    }
}

final class ShimMethodTest_ThrowingShims extends ShimMethodTest.TestShims {
    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        throw new ClassCastException("in a getter");
    }
}
