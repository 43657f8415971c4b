package io.hotsock.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    private static Message.Builder message() {
        return Message.builder("orders.42", "order.shipped");
    }

    @Test
    void hasTheServiceDefaults() {
        Message message = message().build();
        assertEquals("orders.42", message.channel());
        assertEquals("order.shipped", message.event());
        assertFalse(message.hasData());
        assertNull(message.data());
        assertNull(message.key());
        assertNull(message.deduplicationId());
        assertFalse(message.eagerIdGeneration());
        assertFalse(message.emitPubSubEvent());
        assertEquals(OptionalLong.empty(), message.store());
        assertNull(message.scheduleExpression());
        assertTrue(message.ordered());
        assertEquals(Map.of(), message.attributes());
    }

    @Test
    void tellsNullDataFromNoData() {
        assertTrue(Message.of("a", "e", null).hasData());
        assertFalse(message().build().hasData());
    }

    @Test
    void theShortFormsMakeWhatTheBuilderMakes() {
        assertSame("x", Message.of("orders.42", "order.shipped", "x").data());
        assertAlike(message().data("x").build(), Message.of("orders.42", "order.shipped", "x"));
        assertAlike(message().data(null).build(), Message.of("orders.42", "order.shipped", null));
        assertAlike(message().build(), Message.of("orders.42", "order.shipped"));
    }

    @Test
    void aChannelStandsForItsName() {
        Channel channel = Channel.of("orders.42");
        assertAlike(message().build(), Message.builder(channel, "order.shipped").build());
        assertAlike(message().build(), Message.of(channel, "order.shipped"));
        assertAlike(message().data("x").build(), Message.of(channel, "order.shipped", "x"));
        assertAlike(message().data(null).build(), Message.of(channel, "order.shipped", null));
    }

    private static void assertAlike(Message expected, Message made) {
        assertEquals(expected.channel(), made.channel());
        assertEquals(expected.event(), made.event());
        assertEquals(expected.data(), made.data());
        assertEquals(expected.hasData(), made.hasData());
        assertEquals(expected.key(), made.key());
        assertEquals(expected.deduplicationId(), made.deduplicationId());
        assertEquals(expected.eagerIdGeneration(), made.eagerIdGeneration());
        assertEquals(expected.emitPubSubEvent(), made.emitPubSubEvent());
        assertEquals(expected.store(), made.store());
        assertEquals(expected.scheduleExpression(), made.scheduleExpression());
        assertEquals(expected.scheduleExpressionTimezone(), made.scheduleExpressionTimezone());
        assertEquals(expected.ordered(), made.ordered());
        assertEquals(expected.attributes(), made.attributes());
    }

    @ParameterizedTest
    @CsvSource({"a b, e", "a, #e", "a b, #e", "a, hotsock.channelStorageSet"})
    void theShortFormsRefuseWhatTheBuilderRefuses(String channel, String event) {
        Message.Builder builder = Message.builder(channel, event);
        List<String> problems =
                assertThrows(InvalidMessageException.class, builder::build).problems();
        for (Executable made :
                List.<Executable>of(() -> Message.of(channel, event), () -> Message.of(channel, event, 1))) {
            InvalidMessageException thrown = assertThrows(InvalidMessageException.class, made);
            assertEquals(problems, thrown.problems());
        }
    }

    @Test
    @SuppressWarnings("NullAway") // What callers without a checker do.
    void theShortFormsRefuseNullNames() {
        for (Executable made : List.<Executable>of(
                () -> Message.of((String) null, "e"),
                () -> Message.of("a", null),
                () -> Message.of((String) null, "e", 1),
                () -> Message.of("a", null, 1))) {
            assertThrows(NullPointerException.class, made);
        }
    }

    @Test
    void aBuilderMadeOfAMessageStartsWithAllOfIt() {
        Message first = Message.builder("orders.42", "order.shipped")
                .data("x")
                .deduplicationId("job-9")
                .eagerIdGeneration(true)
                .emitPubSubEvent(true)
                .store(60)
                .schedule("at(2031-03-04T05:06:07)", "Europe/Helsinki")
                .ordered(false)
                .attribute("mark", 1)
                .build();
        Message.Builder builder = first.toBuilder().attribute("more", 2);
        Message second = builder.build();
        assertEquals(first.channel() + first.event() + first.data(), second.channel() + second.event() + second.data());
        assertEquals("job-9", second.deduplicationId());
        assertTrue(second.eagerIdGeneration() && second.emitPubSubEvent() && !second.ordered());
        assertEquals(OptionalLong.of(60), second.store());
        assertEquals("at(2031-03-04T05:06:07)", second.scheduleExpression());
        assertEquals("Europe/Helsinki", second.scheduleExpressionTimezone());
        assertEquals(Map.of("mark", 1, "more", 2), second.attributes());
        assertEquals(Map.of("mark", 1), first.attributes());
        assertEquals(
                "rules",
                Message.storage("lobby", "rules", 1).build().toBuilder().build().key());
        assertFalse(message().build().toBuilder().build().hasData());
    }

    @ParameterizedTest
    @CsvSource({
        "job 9, a space at position 4",
        "\u00e4, '\"\u00e4\" at position 1'",
        "\uD83D\uDE80, '\"\uD83D\uDE80\" at position 1'",
        "ab\u007f, the character U+007F at position 3"
    })
    void saysWhereADeduplicationIdIsWrong(String id, String words) {
        Message.Builder builder = message().deduplicationId(id);
        InvalidMessageException thrown = assertThrows(InvalidMessageException.class, builder::build);
        assertEquals(
                List.of("the deduplicationId has " + words
                        + "; only ASCII letters, digits and punctuation are allowed"),
                thrown.problems());
    }

    @Test
    void takesAnEmptyDeduplicationIdForNone() {
        assertNull(message().deduplicationId("").build().deduplicationId());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1, 3155695200L})
    void acceptsStore(long seconds) {
        assertEquals(OptionalLong.of(seconds), message().store(seconds).build().store());
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 3155695201L, Long.MIN_VALUE, Long.MAX_VALUE})
    void refusesStore(long seconds) {
        Message.Builder builder = message().store(seconds);
        String text =
                assertThrows(InvalidMessageException.class, builder::build).getMessage();
        assertTrue(text.contains("store is " + seconds), text);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1, 3155695200L})
    void acceptsStoreOfStorage(long seconds) {
        Message message = Message.storage("lobby.7", "rules", 1).store(seconds).build();
        assertEquals(OptionalLong.of(seconds), message.store());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -2, 3155695201L})
    void refusesStoreOfStorage(long seconds) {
        Message.Builder builder = Message.storage("lobby.7", "rules", 1).store(seconds);
        assertThrows(InvalidMessageException.class, builder::build);
    }

    @Test
    void storageWritesNeedAKey() {
        Message.Builder builder = Message.builder("lobby.7", Names.STORAGE_SET).data(1);
        InvalidMessageException thrown = assertThrows(InvalidMessageException.class, builder::build);
        assertEquals(List.of("a storage write needs a key"), thrown.problems());
    }

    @ParameterizedTest
    @CsvSource({"at(2031-03-04T05:06:07),UTC", "at(2031-03-04T05:06:07),Europe/Helsinki", "at(2032-02-29T00:00:00),"})
    void acceptsSchedule(String expression, String zone) {
        Message message = message().schedule(expression, zone).build();
        assertEquals(expression, message.scheduleExpression());
        assertEquals(zone, message.scheduleExpressionTimezone());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(5 minutes)",
                "cron(0 1 * * ? *)",
                "at(2031-03-04)",
                "2031-03-04T05:06:07",
                "at(2031-02-30T05:06:07)",
                "at(2031-03-04T05:06:07Z)",
                "at(2031-03-04T05:06:07.5)",
                ""
            })
    void refusesSchedule(String expression) {
        Message.Builder builder = message().schedule(expression, null);
        assertThrows(InvalidMessageException.class, builder::build);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Base", "", "+02:00"})
    void refusesTimeZone(String zone) {
        Message.Builder builder = message().schedule("at(2031-03-04T05:06:07)", zone);
        assertThrows(InvalidMessageException.class, builder::build);
    }

    @Test
    void writesSchedulesFromTimes() {
        Message instant =
                message().scheduleAt(Instant.parse("2031-03-04T05:06:07.9Z")).build();
        assertEquals("at(2031-03-04T05:06:07)", instant.scheduleExpression());
        assertNull(instant.scheduleExpressionTimezone());

        Message zoned = message()
                .scheduleAt(ZonedDateTime.parse("2031-03-04T05:06:07+02:00[Europe/Helsinki]"))
                .build();
        assertEquals("at(2031-03-04T05:06:07)", zoned.scheduleExpression());
        assertEquals("Europe/Helsinki", zoned.scheduleExpressionTimezone());

        Message offset = message()
                .scheduleAt(ZonedDateTime.parse("2031-03-04T05:06:07+02:00"))
                .build();
        assertEquals("at(2031-03-04T03:06:07)", offset.scheduleExpression());
        assertNull(offset.scheduleExpressionTimezone());

        Message plainOffset = message()
                .scheduleAt(OffsetDateTime.parse("2031-03-04T05:06:07+02:00"))
                .build();
        assertEquals("at(2031-03-04T03:06:07)", plainOffset.scheduleExpression());
    }

    @ParameterizedTest
    @CsvSource({
        // The hour that comes twice in Helsinki, first and second time.
        "2031-10-26T03:30:00+03:00, Europe/Helsinki, at(2031-10-26T00:30:00),",
        "2031-10-26T03:30:00+02:00, Europe/Helsinki, at(2031-10-26T01:30:00),",
        "2031-10-26T04:30:00+02:00, Europe/Helsinki, at(2031-10-26T04:30:00), Europe/Helsinki",
        "2031-03-04T05:06:07+02:00, UTC+2, at(2031-03-04T03:06:07),",
        "2031-03-04T05:06:07-05:00, Etc/GMT+5, at(2031-03-04T10:06:07),",
        "2031-03-04T05:06:07Z, UTC, at(2031-03-04T05:06:07),"
    })
    void schedulesTheInstantThatATimeMeans(String time, String zone, String expression, String timezone) {
        ZonedDateTime zoned = OffsetDateTime.parse(time).atZoneSameInstant(ZoneId.of(zone));
        Message message = message().scheduleAt(zoned).build();
        assertEquals(expression, message.scheduleExpression());
        assertEquals(timezone, message.scheduleExpressionTimezone());
    }

    @Test
    void reportsAllProblemsTogetherAndNoData() {
        Message.Builder builder = Message.builder("a b", "#e")
                .data("secret words")
                .key("")
                .deduplicationId("ä")
                .store(-5)
                .schedule("soon", "Mars/Base");
        InvalidMessageException thrown = assertThrows(InvalidMessageException.class, builder::build);
        assertEquals(7, thrown.problems().size(), thrown.problems().toString());
        assertFalse(thrown.getMessage().contains("secret words"));
    }

    @Test
    void limitsTheDeduplicationId() {
        assertEquals(
                128,
                message()
                        .deduplicationId("x".repeat(128))
                        .build()
                        .deduplicationId()
                        .length());
        Message.Builder tooLong = message().deduplicationId("x".repeat(129));
        assertThrows(InvalidMessageException.class, tooLong::build);
    }

    @Test
    void passesFurtherAttributesInOrderButNotKnownOnes() {
        Message message =
                message().attribute("priority", 5).attribute("traceTag", "t1").build();
        assertEquals(
                List.of("priority", "traceTag"),
                List.copyOf(message.attributes().keySet()));
        Message.Builder builder = message();
        assertThrows(IllegalArgumentException.class, () -> builder.attribute("store", 1));
    }

    @Test
    void isNotChangedByItsBuilder() {
        Message.Builder builder = message().attribute("priority", 5);
        Message first = builder.build();
        Message second = builder.attribute("traceTag", "t1").store(7).build();
        assertEquals(Map.of("priority", 5), first.attributes());
        assertEquals(OptionalLong.empty(), first.store());
        assertEquals(2, second.attributes().size());
    }

    @Test
    void showsNoData() {
        assertEquals(
                "Message[channel=orders.42, event=order.shipped]",
                message().data("secret").build().toString());
    }
}
