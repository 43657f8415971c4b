package io.hotsock.processor.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hotsock.processor.template.Template;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelNamesTest {

    @ParameterizedTest
    @CsvSource({
        "org.<o>.room.<r>, OrgRoomChannel",
        "user-news.<id>, UserNewsChannel",
        "lobby, LobbyChannel",
        "7up.<x>, ''",
        "<x>.<y>, ''"
    })
    void classesAreNamedAfterTheLiterals(String channel, String name) {
        assertEquals(name, ChannelNames.className(Template.parse(channel)));
    }

    @ParameterizedTest
    @CsvSource({
        "user.updated, userUpdated, USER_UPDATED",
        "userUpdated, userUpdated, USER_UPDATED",
        "note#1, note1, NOTE_1",
        "new, newEvent, NEW",
        "name, nameEvent, NAME",
        "any.below, anyBelowEvent, ANY_BELOW_EVENT",
        "1st, _1st, _1ST",
        "<x>, event, EVENT"
    })
    void eventsAreNamedAfterTheirLiterals(String event, String method, String constant) {
        assertEquals(method, ChannelNames.method(Template.parse(event), ""));
        assertEquals(constant, ChannelNames.constant(Template.parse(event)));
    }
}
