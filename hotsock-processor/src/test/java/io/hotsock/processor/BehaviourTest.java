package io.hotsock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.api.Channel;
import io.hotsock.api.shim.Decorated;
import io.hotsock.api.shim.Shims;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What generated code does when it runs: the promises of docs/design.md, section 3, as far as they concern it. */
class BehaviourTest {

    private static ClassLoader loader;

    private final RecordingInstallation installation = new RecordingInstallation();
    private Object calls;

    @BeforeAll
    static void compile() throws Exception {
        String source = Files.readString(Path.of("src/test/resources/behaviour/Calls.java"));
        loader = Compile.load(Compile.cleanly(Compile.source("com.acme.Calls", source)));
    }

    @BeforeEach
    void decorate() throws Exception {
        calls = construct("com.acme.PublishingCalls", installation);
        installation.published.clear();
    }

    @Test
    void aReturnIsPublishedOnce() {
        call("name", "7", "Ada");
        assertEquals(List.of("user.7 named Ada"), installation.published);
    }

    @Test
    void aThrowingMethodPublishesNothing() {
        assertThrows(IllegalStateException.class, () -> call("fail", "7"));
        assertEquals(List.of(), installation.published);
    }

    @Test
    void nullOnAPathOfTheResultIsSkipped() {
        call("item", "no item");
        call("item", "no label");
        call("item", "a");
        assertEquals(List.of("item.a found a"), installation.published);
        assertEquals(List.of(), installation.rejected);
    }

    @Test
    void anUnsuitablePlaceholderIsReportedAndTheCallerNeverSeesIt() {
        for (String bad : new String[] {null, "", " ", "4.2", "a b", "*", "#x", "a,b", "a\nb", "x".repeat(257)}) {
            assertEquals("Ada", call("name", bad, "Ada"));
        }
        assertEquals(List.of(), installation.published);
        assertEquals(10, installation.rejected.size());
        assertTrue(installation.rejected.get(0).startsWith("com.acme.Calls.name(String, String) user.<id> named "));
    }

    @Test
    void aLeadingPlaceholderReachesNoReservedChannel() {
        call("lead", "presence");
        call("lead", "hotsock");
        call("lead", "presences");
        assertEquals(List.of("presences.lead led -"), installation.published);
        assertEquals(2, installation.rejected.size());
    }

    @Test
    void anErrorThrownByAPropertyIsReportedNotThrown() {
        call("broken");
        assertEquals(List.of(), installation.published);
        assertTrue(installation.rejected.get(0).contains("StackOverflowError"), installation.rejected::toString);
    }

    @Test
    void whenDecides() {
        call("maybe", true);
        call("maybe", false);
        assertEquals(List.of("lobby maybe true"), installation.published);
    }

    @Test
    void anEmptyOptionalIsSkipped() {
        call("optional", "");
        call("optional", "x");
        call("number", -1);
        call("number", 5);
        assertEquals(List.of("lobby optional x", "lobby number 5"), installation.published);
    }

    @Test
    void emptyOptionalsAreSkippedThoughNothingReadsThem() {
        call("asked", "Ada", false);
        call("asked", "Bob", true);
        call("counted", "Ada", false);
        call("counted", "Bob", true);
        assertEquals(List.of("lobby asked Bob", "lobby counted Bob"), installation.published);
    }

    @Test
    void aStageIsPublishedWhenItCompletesAndTheCallerGetsTheSame() {
        CompletableFuture<String> later = new CompletableFuture<>();
        assertSame(later, call("stage", later));
        assertEquals(List.of(), installation.published);
        later.complete("x");
        assertEquals(List.of("lobby stage x"), installation.published);

        call("stage", CompletableFuture.completedFuture("y"));
        call("stage", CompletableFuture.completedFuture(null));
        call("stage", CompletableFuture.failedFuture(new IllegalStateException()));
        call("stage", (Object) null);
        assertEquals(List.of("lobby stage x", "lobby stage y"), installation.published);
        assertEquals(4, installation.captured, "one sink per stage, taken at the call");
    }

    @Test
    void eachElementIsPublishedInOrderAndOneBadOneStopsNoOther() {
        call("each", Arrays.asList("a", "b.c", null, "d"));
        assertEquals(List.of("item.a seen a", "item.d seen d"), installation.published);
        assertEquals(1, installation.rejected.size());
    }

    @Test
    @SuppressWarnings("unchecked")
    void elementsOfAStreamArePublishedAsTheyFlowBy() {
        Stream<String> stream = (Stream<String>) call("flow", Stream.of("a", "b", "c"));
        assertEquals(List.of(), installation.published);
        assertEquals(List.of("a", "b"), stream.limit(2).toList());
        assertEquals(List.of("item.a seen a", "item.b seen b"), installation.published);
    }

    @Test
    void nothingIsBuiltWhileTheSinkIsClosed() {
        installation.open = false;
        call("broken");
        call("name", "4.2", "Ada");
        call("each", List.of("a"));
        assertEquals(List.of(), installation.published);
        assertEquals(List.of(), installation.rejected);
    }

    @Test
    void severalAnnotationsPublishSeveralMessages() {
        call("twice", "7");
        assertEquals(List.of("user.7 first 7", "user.7 second 7"), installation.published);
    }

    @Test
    void eachOfSeveralMessagesIsTriedThoughTheCallerIsToldOfAFailure() {
        installation.throwing = true;
        IllegalStateException first = assertThrows(IllegalStateException.class, () -> call("refused", "7", "b d"));
        assertEquals("refused.first 7", first.getMessage());
        assertEquals(
                List.of("second rejected", "refused.third 7"),
                Arrays.stream(first.getSuppressed()).map(Throwable::getMessage).toList());
        assertEquals(
                List.of("user.7 refused.first 7", "user.7 refused.third 7", "user.7 fourth 7"), installation.published);
        assertEquals(1, installation.rejected.size());
    }

    @Test
    void eachElementIsTriedOnceThoughTheCallerIsToldOfAFailure() {
        installation.throwing = true;
        IllegalStateException first =
                assertThrows(IllegalStateException.class, () -> call("refusedEach", List.of("a", "b.c", "d")));
        assertEquals("refused a", first.getMessage());
        assertEquals(
                List.of("refused rejected", "refused d"),
                Arrays.stream(first.getSuppressed()).map(Throwable::getMessage).toList());
        assertEquals(List.of("item.a refused a", "item.d refused d"), installation.published);
        assertEquals(1, installation.rejected.size());
    }

    @Test
    void nullAnywhereOnAPathOfTheResultIsSkipped() throws Exception {
        for (Object owner : owners()) {
            call("owner", owner);
        }
        assertEquals(List.of(), installation.published);
        call("owner", owner(home("Oslo", Map.of("summer", Optional.of(home("Rome", Map.of()))))));
        assertEquals(List.of("city.Rome found 2"), installation.published);
        assertEquals(List.of(), installation.rejected);
    }

    @Test
    void nullAnywhereOnAPathOfAParameterIsReportedWithThePlace() throws Exception {
        for (Object owner : owners()) {
            call("seek", owner);
        }
        assertEquals(List.of(), installation.published);
        List<String> places = List.of("owner", "owner.home", "others", "summer", "summer", "summer.city");
        assertEquals(places.size(), installation.rejected.size());
        for (int i = 0; i < places.size(); i++) {
            String rejected = installation.rejected.get(i);
            assertTrue(rejected.contains(places.get(i)) && rejected.contains("is null"), rejected);
        }
        call("seek", owner(home("Oslo", Map.of("summer", Optional.of(home("Rome", Map.of()))))));
        assertEquals(List.of("city.Rome sought 7"), installation.published);
    }

    /** Owners that lack one thing after the other. */
    private static List<Object> owners() throws Exception {
        Map<String, Optional<Object>> empty = Map.of("summer", Optional.empty());
        Map<String, Optional<Object>> nameless = Map.of("summer", Optional.of(home(null, Map.of())));
        return Arrays.asList(
                null,
                owner(null),
                owner(home("Oslo", null)),
                owner(home("Oslo", Map.of())),
                owner(home("Oslo", empty)),
                owner(home("Oslo", nameless)));
    }

    private static Object owner(Object home) throws Exception {
        return construct("com.acme.Calls$Owner", home);
    }

    private static Object home(String city, Map<String, ?> others) throws Exception {
        return construct("com.acme.Calls$Home", city, others, new String[2], OptionalInt.of(7));
    }

    @Test
    void storageIsWritten() {
        call("rules", "be kind");
        assertEquals(List.of("lobby hotsock.channelStorageSet be kind"), installation.published);
        assertEquals("rules", installation.messages.get(0).key());
        assertEquals(60, installation.messages.get(0).store().orElseThrow());
    }

    @Test
    void deduplicationIdsCarryChannelAndEvent() {
        call("dedup", "7", "x");
        assertEquals("user.7,saved*x", installation.messages.get(0).deduplicationId());
    }

    @Test
    void callsDuringTheSuperConstructorPublishNothing() throws Exception {
        construct("com.acme.PublishingCalls", installation);
        assertEquals(List.of(), installation.published);
    }

    @Test
    void aDecoratorNeedsAnInstallation() {
        assertThrows(NullPointerException.class, () -> construct("com.acme.PublishingCalls", (Object) null));
    }

    @Test
    void aDecoratorStandsBackFromAWovenClass() throws Exception {
        Object woven = construct("com.acme.PublishingWovenCalls", installation);
        assertTrue(woven instanceof Decorated);
        assertEquals("x", invoke(woven, "say", "x"));
        assertEquals(List.of(), installation.published);
    }

    @Test
    void anInterfacesDecoratorServesWhatItWraps() throws Exception {
        Object door = construct("com.acme.PublishingDoor", installation, construct("com.acme.WoodenDoor"));
        assertEquals(true, invoke(door, "open", "front"));
        assertEquals(List.of("door.front opened true"), installation.published);
    }

    @Test
    void theUniformEntryPublishesToTheInstallationsThatTheAnnotationsName() throws Exception {
        Shims shims = (Shims) construct("com.acme.CallsShims");
        int name = shims.methods().indexOf("name(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;");

        // Without a runtime there is no installation, and the caller still gets the result.
        assertEquals("Ada", shims.returned(name, calls, new Object[] {"7", "Ada"}, "Ada"));
        assertThrows(IllegalArgumentException.class, () -> shims.returned(99, calls, new Object[0], null));
    }

    @Test
    void channelsRefuseWhatWouldReachOthers() throws Exception {
        Method of = loader.loadClass("com.acme.UserChannel").getMethod("of", String.class);
        assertEquals("user.7", ((Channel) of.invoke(null, "7")).name());
        for (String bad : new String[] {null, "*", "4.2", "", "#regex:x"}) {
            InvocationTargetException refused =
                    assertThrows(InvocationTargetException.class, () -> of.invoke(null, bad));
            assertTrue(refused.getCause() instanceof IllegalArgumentException);
        }
        assertEquals(of.invoke(null, "7"), of.invoke(null, "7"));
    }

    @Test
    void patternsAreExactUnlessAskedToReachBelow() throws Exception {
        Class<?> channel = loader.loadClass("com.acme.UserChannel");
        assertEquals(
                "#regex:^user\\.[^.]+$", channel.getMethod("any").invoke(null).toString());
        assertEquals("user.*", channel.getMethod("anyBelow").invoke(null).toString());
    }

    private Object call(String name, Object... arguments) {
        return invoke(calls, name, arguments);
    }

    private static Object invoke(Object target, String name, Object... arguments) {
        Method method = Arrays.stream(target.getClass().getMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow();
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Object construct(String name, Object... arguments) throws Exception {
        Constructor<?> constructor = loader.loadClass(name).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        }
    }
}
