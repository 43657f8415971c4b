package io.hotsock.api.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.hotsock.api.Message;
import org.junit.jupiter.api.Test;

class DeduplicationTest {

    @Test
    void carriesChannelAndEvent() {
        assertEquals("user.7,saved*3", Deduplication.id("user.7", "saved", "3"));
    }

    @Test
    void differentTriplesNeverMakeOneId() {
        assertNotEquals(Deduplication.id("a", "b", "c*d"), Deduplication.id("a", "b,c", "d"));
        assertNotEquals(Deduplication.id("a", "b,c", "d"), Deduplication.id("a.b", "c", "d"));
    }

    @Test
    void upTo128CharactersAreSentAsTheyAre() {
        String longest = "x".repeat(128 - "a,b*".length());
        assertEquals("a,b*" + longest, Deduplication.id("a", "b", longest));
        assertEquals(43, Deduplication.id("a", "b", longest + "x").length());
    }

    @Test
    void whatTheServiceCanNotCarryIsHashed() {
        for (String text : new String[] {"a b", "ä", "a\nb", "x".repeat(1000)}) {
            String id = Deduplication.id("user.7", "saved", text);
            assertEquals(id, Deduplication.id("user.7", "saved", text));
            Message.builder("user.7", "saved").deduplicationId(id).build();
        }
        assertNotEquals(Deduplication.id("user.7", "saved", "a b"), Deduplication.id("user.8", "saved", "a b"));
    }
}
