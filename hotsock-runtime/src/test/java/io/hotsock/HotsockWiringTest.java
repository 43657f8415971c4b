package io.hotsock;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.api.shim.Decorated;
import io.hotsock.api.shim.Woven;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotsockWiringTest {

    private static final String PLAIN = "io.hotsock.HotsockWiringTest$Plain";
    private static final String MARKED = "io.hotsock.HotsockWiringTest$Marked";

    @TempDir
    Path folder;

    private ClassLoader withIndex(String... lines) throws IOException {
        Path index = folder.resolve(ShimIndex.RESOURCE);
        Files.createDirectories(index.getParent());
        Files.write(index, List.of(lines));
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    private static String line(String type, String method) {
        return type + "\tshims\t" + method;
    }

    private static List<Optional<String>> attachments(HotsockWiring wiring) {
        return wiring.methods().stream()
                .map(HotsockWiring.AnnotatedMethod::attachment)
                .toList();
    }

    @Test
    void everyMethodOfTheIndexIsLookedAt() throws IOException {
        ClassLoader loader = withIndex(
                line(MARKED, "greet()V"),
                line(PLAIN, "greet()V"),
                line(PLAIN, "ofClass(I)I"),
                line("gone.Type", "x()V"));
        HotsockWiring wiring = HotsockWiring.verify(loader, List.of());

        assertEquals("""
                gone.Type.x()                                 NOT ATTACHED
                io.hotsock.HotsockWiringTest$Marked.greet()   woven (test)
                io.hotsock.HotsockWiringTest$Plain.greet()    NOT ATTACHED
                io.hotsock.HotsockWiringTest$Plain.ofClass(I) NOT ATTACHED
                """.replace(" NOT", "  NOT").replace(" woven", "  woven"), wiring.table());
        assertEquals(3, wiring.detached().size());
    }

    @Test
    void aDecoratorServesWhatItCanOverride() throws IOException {
        ClassLoader loader = withIndex(line(PLAIN, "greet()V"), line(PLAIN, "ofClass(I)I"));
        HotsockWiring wiring = HotsockWiring.verify(loader, List.of(new DecoratedPlain()));
        assertEquals(List.of(Optional.of("decorator"), Optional.empty()), attachments(wiring));
    }

    @Test
    void aDecoratorDoesNotServeWhatIsOverriddenAboveIt() throws IOException {
        ClassLoader loader = withIndex(line(PLAIN, "greet()V"));
        HotsockWiring wiring = HotsockWiring.verify(loader, List.of(new DecoratedQuiet(), new DecoratedLoud()));
        assertEquals(List.of(Optional.empty()), attachments(wiring));
        assertThrows(IllegalStateException.class, wiring::requireAttached);
    }

    @Test
    void aDecoratorServesAnOverrideAndWhatLiesBelowItDoesNoHarm() throws IOException {
        ClassLoader loader = withIndex(line("io.hotsock.HotsockWiringTest$Quiet", "greet()V"));
        Object proxy = new DecoratedLoud() {
            @Override
            void greet() {
                super.greet();
            }
        };
        assertEquals(List.of(Optional.of("decorator")), attachments(HotsockWiring.verify(loader, List.of(proxy))));
    }

    @Test
    void theDecoratorOfAnInterfaceServesWhatItWrapsAndOneOfAClassDoesNot() throws IOException {
        ClassLoader loader = withIndex(line("io.hotsock.HotsockWiringTest$Greeting", "greet(Ljava/lang/Object;)V"));
        Object ofTheClass = new DecoratedPolite();
        Object ofTheInterface = new DecoratedTextGreeting();
        assertEquals(
                List.of(Optional.empty()), attachments(HotsockWiring.verify(loader, List.of(ofTheClass, new Plain()))));
        assertEquals(
                List.of(Optional.of("decorator")), attachments(HotsockWiring.verify(loader, List.of(ofTheInterface))));
    }

    @Test
    void othersDoNot() throws IOException {
        ClassLoader loader = withIndex(line(PLAIN, "greet()V"));
        assertEquals(
                List.of(Optional.empty()), attachments(HotsockWiring.verify(loader, List.of(new Plain(), "other"))));
    }

    @Test
    void theFormForTestsNamesWhatIsNotAttached() throws IOException {
        HotsockWiring wiring =
                HotsockWiring.verify(withIndex(line(MARKED, "greet()V"), line(PLAIN, "greet()V")), List.of());
        String message = assertThrows(IllegalStateException.class, wiring::requireAttached)
                .getMessage();
        assertTrue(message.startsWith("1 of 2 annotated methods are not attached"), message);
        assertTrue(message.contains(PLAIN + ".greet()"), message);
    }

    @Test
    void theFormForTestsPassesWhenAllAre() throws IOException {
        HotsockWiring wiring = HotsockWiring.verify(withIndex(line(MARKED, "greet()V")), List.of());
        assertDoesNotThrow(wiring::requireAttached);
    }

    @Test
    void withoutAnIndexItFails() {
        HotsockWiring wiring = HotsockWiring.verify(ClassLoader.getPlatformClassLoader(), List.of());
        assertThrows(IllegalStateException.class, wiring::requireAttached);
    }

    static class Plain {
        void greet() {}

        static int ofClass(int number) {
            return number;
        }
    }

    static final class DecoratedPlain extends Plain implements Decorated {
        @Override
        void greet() {
            super.greet();
        }
    }

    static class Quiet extends Plain {
        @Override
        void greet() {}
    }

    /** As generated where the override is annotated. */
    static class DecoratedLoud extends Quiet implements Decorated {
        @Override
        void greet() {
            super.greet();
        }
    }

    /** As generated where it is not. */
    static final class DecoratedQuiet extends Quiet implements Decorated {}

    interface Greeting<T> {
        void greet(T whom);
    }

    interface TextGreeting extends Greeting<String> {}

    static class Polite implements TextGreeting {
        @Override
        public void greet(String whom) {}
    }

    static final class DecoratedPolite extends Polite implements Decorated {
        @Override
        public void greet(String whom) {
            super.greet(whom);
        }
    }

    static final class DecoratedTextGreeting implements Decorated, TextGreeting {
        @Override
        public void greet(String whom) {}
    }

    @Woven(by = "test")
    static final class Marked {
        void greet() {}
    }
}
