package io.hotsock.processor.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.processor.template.Template.Hole;
import io.hotsock.processor.template.Template.Literal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    @Test
    void literalsAndPlaceholdersTakeTurns() {
        Template template = Template.parse("org.<o>.room.<user.room-no...>");
        assertEquals(
                List.of(
                        new Literal("org."),
                        new Hole("o", false),
                        new Literal(".room."),
                        new Hole("user.room-no", true)),
                template.parts());
        assertEquals("org.<>.room.<...>", template.skeleton());
        assertTrue(Template.parse("lobby").isLiteral());
    }

    @ParameterizedTest
    @CsvSource({"<a>.b, true", "x<a>.b, true", "x.<a>, false", "x, false"})
    void theFirstSegmentMayDependOnAPlaceholder(String text, boolean leads) {
        assertEquals(leads, Template.parse(text).leadsWithHole());
    }

    @ParameterizedTest
    @CsvSource({
        "user.<id, 6",
        "user.id>, 8",
        "user.<>, 7",
        "user.<a..b>, 7",
        "user.<.a>, 7",
        "user.<a b>, 7",
        "user.<1a>, 7",
        "<rest...>.x, 1",
        "x<a><b>, 5"
    })
    void faultsHaveAPosition(String text, int position) {
        assertEquals(position, Template.parse(text).faults().get(0).position());
    }

    @Test
    void anEmptyTemplateIsForTheNameRulesToRefuse() {
        assertFalse(Template.parse("").leadsWithHole());
        assertEquals(List.of(), Template.parse("").faults());
    }
}
