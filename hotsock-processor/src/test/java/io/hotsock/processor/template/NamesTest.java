package io.hotsock.processor.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private final Names names = new Names();

    @Test
    void whoComesLaterGivesWay() {
        assertEquals("data", names.newName("data"));
        assertEquals("data_", names.newName("data"));
        assertEquals("data__", names.newName("data"));
    }

    @ParameterizedTest
    @CsvSource({"class, class_", "true, true_", "_, __", "record, record", "a-b, a_b", "a b, a_b", "1st, _1st"})
    void otherTextBecomesAName(String wanted, String name) {
        assertEquals(name, names.newName(wanted));
    }

    @Test
    void scopesKeepClearOfTheOneAroundThemButNotOfEachOther() {
        names.newName("sink", "tag");
        Names first = names.inner();
        Names second = names.inner();

        assertEquals("sink_", first.newName("sink"));
        assertEquals("sink_", second.newName("sink"));
        assertEquals("sink__", first.inner().newName("sink"));
    }

    @Test
    void namesAreFoundByTheirTagsInTheInnermostScopeThatHasThem() {
        names.newName("result", "tag");
        Names inner = names.inner();
        assertEquals("result", inner.get("tag"));

        inner.newName("result", "tag");

        assertEquals("result_", inner.get("tag"));
        assertEquals("result", names.get("tag"));
    }

    @Test
    void anUnknownTagIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> names.inner().get("tag"));
    }
}
