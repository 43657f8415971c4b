package io.hotsock.publish.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import io.hotsock.api.InvalidMessageException;
import io.hotsock.api.Message;
import io.hotsock.publish.DataEncoder;
import io.hotsock.publish.JacksonDataEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessageEncoderTest {

    private final MessageEncoder encoder = new MessageEncoder(JacksonDataEncoder.standard());

    private String encode(Message.Builder message) {
        return encode(encoder, message.build());
    }

    private static String encode(MessageEncoder encoder, Message message) {
        return new String(encoder.encode(message, message.deduplicationId()), StandardCharsets.UTF_8);
    }

    private static Message.Builder order() {
        return Message.builder("orders.42", "order.shipped");
    }

    private static String data(Object data) {
        return "{\"event\":\"order.shipped\",\"channel\":\"orders.42\",\"data\":" + data + "}";
    }

    /** Contract 12.1; all of them byte-exact, which is more than asked for. */
    static Stream<Arguments> vectors() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("qty", 3);
        object.put("tags", List.of("a", "b"));
        return Stream.of(
                arguments("P1", order(), "{\"event\":\"order.shipped\",\"channel\":\"orders.42\"}"),
                arguments("P2", order().data("done"), data("\"done\"")),
                arguments("P3", order().data(object), data("{\"qty\":3,\"tags\":[\"a\",\"b\"]}")),
                arguments("P4", order().data(null), data("null")),
                arguments("P5", order().data(false), data("false")),
                arguments("P6 zero", order().data(0), data("0")),
                arguments("P6 empty", order().data(""), data("\"\"")),
                arguments(
                        "P7",
                        order().data("x")
                                .deduplicationId("job-9")
                                .eagerIdGeneration(true)
                                .emitPubSubEvent(true)
                                .store(3600)
                                .schedule("at(2031-03-04T05:06:07)", "Europe/Helsinki"),
                        "{\"event\":\"order.shipped\",\"channel\":\"orders.42\",\"data\":\"x\","
                                + "\"deduplicationId\":\"job-9\",\"eagerIdGeneration\":true,\"emitPubSubEvent\":true,"
                                + "\"store\":3600,\"scheduleExpression\":\"at(2031-03-04T05:06:07)\","
                                + "\"scheduleExpressionTimezone\":\"Europe/Helsinki\"}"),
                arguments(
                        "P8",
                        order().eagerIdGeneration(false).emitPubSubEvent(false),
                        "{\"event\":\"order.shipped\",\"channel\":\"orders.42\"}"),
                arguments(
                        "P9",
                        order().attribute("priority", 5).attribute("traceTag", "t1"),
                        "{\"event\":\"order.shipped\",\"channel\":\"orders.42\",\"priority\":5,\"traceTag\":\"t1\"}"),
                arguments(
                        "P10",
                        Message.storage("lobby.7", "rules", Map.of("seats", 4)),
                        "{\"event\":\"hotsock.channelStorageSet\",\"channel\":\"lobby.7\",\"key\":\"rules\","
                                + "\"data\":{\"seats\":4}}"),
                arguments(
                        "P11",
                        Message.storage("lobby.7", "rules", null),
                        "{\"event\":\"hotsock.channelStorageSet\",\"channel\":\"lobby.7\",\"key\":\"rules\","
                                + "\"data\":null}"),
                arguments(
                        "P12",
                        order().store(-1),
                        "{\"event\":\"order.shipped\",\"channel\":\"orders.42\",\"store\":-1}"),
                arguments(
                        "P13",
                        Message.builder("lobby.7", "greet").data("päivää 🚀"),
                        "{\"event\":\"greet\",\"channel\":\"lobby.7\",\"data\":\"päivää 🚀\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void writesTheContractsVectors(String name, Message.Builder message, String wire) {
        assertEquals(wire, encode(message));
    }

    @Test
    void putsAnAutomaticIdWhereAnOwnOneWouldBe() {
        byte[] body = encoder.encode(order().data(1).store(5).build(), "auto-1");
        assertEquals(
                "{\"event\":\"order.shipped\",\"channel\":\"orders.42\",\"data\":1,\"deduplicationId\":\"auto-1\","
                        + "\"store\":5}",
                new String(body, StandardCharsets.UTF_8));
    }

    record Everything(
            Instant instant,
            LocalDate day,
            Duration duration,
            Optional<String> full,
            Optional<String> empty,
            OptionalInt number,
            String absent) {}

    @Test
    void followsTheStatedRulesForDatesNullsAndOptionals() {
        Everything value = new Everything(
                Instant.parse("2031-03-04T05:06:07Z"),
                LocalDate.of(2031, 3, 4),
                Duration.ofSeconds(90),
                Optional.of("x"),
                Optional.empty(),
                OptionalInt.of(7),
                null);
        assertEquals(
                data("{\"instant\":\"2031-03-04T05:06:07Z\",\"day\":\"2031-03-04\",\"duration\":\"PT1M30S\","
                        + "\"full\":\"x\",\"empty\":null,\"number\":7,\"absent\":null}"),
                encode(order().data(value)));
        assertEquals(data("\"AQID\""), encode(order().data(new byte[] {1, 2, 3})));
    }

    @Test
    void anApplicationsMapperBringsItsOwnRules() {
        ObjectMapper mapper = new ObjectMapper();
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        MessageEncoder own = new MessageEncoder(JacksonDataEncoder.using(mapper));
        assertEquals(
                data("{\"b\":1}"),
                encode(
                        own,
                        order().data(Collections.unmodifiableMap(mapOf("a", null, "b", 1)))
                                .build()));
    }

    private static Map<String, Object> mapOf(String first, Object one, String second, Object two) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }

    @Test
    void takesDataOfExactly32KiB() {
        String largest = "x".repeat(32 * 1024 - 2);
        assertEquals(data("\"" + largest + "\""), encode(order().data(largest)));
    }

    @Test
    void refusesOneByteMoreAndTellsTheExactSize() {
        assertProblem("data is 32769 bytes of JSON; at most 32768 are allowed", "x".repeat(32 * 1024 - 1));
        // 3 bytes each in UTF-8, far beyond what is kept in memory.
        assertProblem("data is 3000002 bytes of JSON; at most 32768 are allowed", "€".repeat(1_000_000));
    }

    record Score(String name, double score) {}

    static Stream<Arguments> nonFinite() {
        return Stream.of(
                arguments(Double.NaN, "data can not be written as JSON (NaN has no JSON form)"),
                arguments(Float.POSITIVE_INFINITY, "data can not be written as JSON (Infinity has no JSON form)"),
                arguments(
                        new Score("Kim", Double.NEGATIVE_INFINITY),
                        "data can not be written as JSON (-Infinity has no JSON form, at .score)"),
                arguments(
                        List.of(new Score("Kim", 1), new Score("Lee", Double.NaN)),
                        "data can not be written as JSON (NaN has no JSON form, at [1].score)"),
                arguments(
                        Map.of("secret-key", Double.NaN),
                        "data can not be written as JSON (NaN has no JSON form, at [a key])"),
                arguments(new double[] {1, Double.NaN}, "data can not be written as JSON (NaN has no JSON form)"),
                arguments(new DoubleNode(Double.NaN), "data can not be written as JSON (NaN has no JSON form)"));
    }

    @ParameterizedTest
    @MethodSource("nonFinite")
    void refusesNumbersThatJsonDoesNotHave(Object data, String problem) {
        assertProblem(problem, data);
    }

    record Account(String iban) {
        @Override
        public String iban() {
            throw new IllegalStateException("no IBAN for customer 4711");
        }
    }

    @Test
    void namesTheWayToAGetterThatThrowsButNotWhatItSaid() {
        InvalidMessageException thrown = assertProblem(
                "data can not be written as JSON (java.lang.IllegalStateException, at .iban)", new Account(""));
        assertTrue(thrown.getCause().getMessage().contains("4711"), "the cause keeps it for the application");
    }

    @Test
    void refusesTypesWithNothingToWrite() {
        class Opaque {}
        InvalidMessageException thrown =
                assertThrows(InvalidMessageException.class, () -> encode(order().data(new Opaque())));
        assertTrue(thrown.getMessage().contains("No serializer found for class"), thrown.getMessage());
    }

    @Test
    void refusesDataThatContainsItself() {
        Map<String, Object> endless = new LinkedHashMap<>();
        endless.put("self", endless);
        InvalidMessageException thrown =
                assertThrows(InvalidMessageException.class, () -> encode(order().data(endless)));
        assertFalse(thrown.getMessage().contains("self\"]->"), "a path as deep as the recursion is of no use");
    }

    @Test
    void survivesAnyExceptionOfAnEncoder() {
        for (Throwable problem : List.of(
                new IOException("disk"),
                new StackOverflowError(),
                new NoClassDefFoundError("x/Y"),
                new AssertionError())) {
            MessageEncoder broken = new MessageEncoder((data, out) -> sneak(problem));
            InvalidMessageException thrown = assertThrows(
                    InvalidMessageException.class,
                    () -> encode(broken, order().data(1).build()));
            assertSame(problem, thrown.getCause());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable problem) throws T {
        throw (T) problem;
    }

    @Test
    void looksAtWhatAForeignEncoderWrites() {
        for (String text : List.of("", "{", "1 2", "{}}", "NaN", "1,\"channel\":\"other\"")) {
            DataEncoder foreign = (data, out) -> out.write(text.getBytes(StandardCharsets.UTF_8));
            InvalidMessageException thrown = assertThrows(
                    InvalidMessageException.class,
                    () -> encode(new MessageEncoder(foreign), order().data(1).build()),
                    text);
            assertEquals(
                    List.of("the DataEncoder wrote something else than one JSON value for data"), thrown.problems());
        }
        DataEncoder foreign = (data, out) -> out.write("{\"by\":[\"hand\"]}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                data("{\"by\":[\"hand\"]}"),
                encode(new MessageEncoder(foreign), order().data(1).build()));
    }

    private InvalidMessageException assertProblem(String problem, Object data) {
        InvalidMessageException thrown = assertThrows(InvalidMessageException.class, () -> encode(order().data(data)));
        assertEquals(List.of(problem), thrown.problems());
        assertEquals("orders.42", thrown.channel());
        assertEquals("order.shipped", thrown.event());
        return thrown;
    }
}
