package io.hotsock.local.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract section 12.7, and the choices U10 and U11. */
class PermissionVectorsTest {

    private static final String C1 = "{'lab.*':{'subscribe':true},'lab.x':{'subscribe':false}}";
    private static final String C2 = "{'lab.x':{'subscribe':false},'lab.*':{'subscribe':true}}";

    @ParameterizedTest(name = "{0} subscribe {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "C1 | " + C1 + " | lab.1 | true",
                "C1 | " + C1 + " | lab.x | false",
                "C1 | " + C1 + " | lab | false",
                "C2 | " + C2 + " | lab.1 | true",
                "C2 | " + C2 + " | lab.x | false",
                "C2 | " + C2 + " | lab | false",
                "C3 | {'lab.x':{'subscribe':true},'*':{'subscribe':false}} | lab.x | false",
                "C4 | {'#regex:^zone\\\\.[0-9]{2}$':{'subscribe':true}} | zone.07 | true",
                "C4 | {'#regex:^zone\\\\.[0-9]{2}$':{'subscribe':true}} | zone.7 | false",
                "C4 | {'#regex:^zone\\\\.[0-9]{2}$':{'subscribe':true}} | zone.077 | false",
                "C5 | {'#regex:zone':{'subscribe':true}} | my-zone-1 | true",
                "C6 | {'*':{'subscribe':true},'#regex:^vault':{'subscribe':false}} | vault.1 | false",
                "C6 | {'*':{'subscribe':true},'#regex:^vault':{'subscribe':false}} | open | true",
                "C7 | {'a*z':{'subscribe':true}} | abcz | true",
                "C7 | {'a*z':{'subscribe':true}} | abc | false",
                "C7 | {'a*z':{'subscribe':true}} | ab.cz | true",
                "U10 | {'a*z':{'subscribe':true}} | az | true",
                "U10 | {'a*z':{'subscribe':true}} | aZ | false",
                "U10 | {'a.c*':{'subscribe':true}} | abc | false",
                "C15 | {'other':{'subscribe':true}} | lab | false",
            })
    void subscribe(String vector, String channels, String channel, boolean expected) {
        assertEquals(expected, grants(channels).channel(channel).grants("subscribe"), vector);
    }

    @Test
    void messagesByC8() {
        Grants grants = grants("{'c':{'messages':{'note.*':{'publish':true},'note.wipe':{'publish':false}}}}");
        assertTrue(grants.channel("c").message("note.add").grants("publish"));
        assertFalse(grants.channel("c").message("note.wipe").grants("publish"));
    }

    @Test
    void reactionsByC12AndC13() {
        Grants list = grants("{'c':{'messages':{'note':{'publish':true,'react':['star','ok']}}}}");
        assertTrue(list.channel("c").message("note").allowsReaction("star"));
        assertFalse(list.channel("c").message("note").allowsReaction("fire"));
        Grants denied = grants("{'c':{'messages':{'*':{'react':true},'note':{'react':false}}}}");
        assertFalse(denied.channel("c").message("note").allowsReaction("star"));
        assertTrue(denied.channel("c").message("other").allowsReaction("star"));
    }

    @Test
    void storageByC14() {
        Grants grants = grants("{'c':{'storage':{'p.*':{'get':true,'observe':true},'p.secret':{'get':false}}}}");
        assertTrue(grants.channel("c").storage("p.a").grants("get"));
        assertFalse(grants.channel("c").storage("p.secret").grants("get"));
        assertFalse(grants.channel("c").storage("p.a").grants("set"));
    }

    @Test
    void numbersComeFromALiteralKeyElseTheMostPermissive() {
        Grants grants = grants("{'a.*':{'historyStart':500,'messages':{'*':{'store':60}}},"
                + "'*':{'historyStart':100,'messages':{'*':{'store':-1}}},"
                + "'a.x':{'historyStart':900,'messages':{'e':{'store':10}}}}");
        assertEquals(OptionalLong.of(900), grants.channel("a.x").historyStart());
        assertEquals(OptionalLong.of(100), grants.channel("a.y").historyStart());
        assertEquals(OptionalLong.of(10), grants.channel("a.x").message("e").store());
        assertEquals(OptionalLong.of(-1), grants.channel("a.x").message("f").store());
        assertEquals(OptionalLong.empty(), grants.channel("a.x").scheduleBefore());
    }

    @Test
    void lookAroundIsNotRe2() {
        assertThrows(TokenRefused.class, () -> grants("{'#regex:^a(?=b)':{'subscribe':true}}"));
        assertThrows(TokenRefused.class, () -> grants("{'c':{'messages':{'#regex:(':{'publish':true}}}}"));
        assertThrows(TokenRefused.class, () -> grants("{'c':{'storage':{'#regex:(':{'get':true}}}}"));
    }

    private static Grants grants(String json) {
        try {
            return GrantsReader.read(new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
