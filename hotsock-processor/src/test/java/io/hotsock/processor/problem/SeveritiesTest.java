package io.hotsock.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeveritiesTest {

    @Test
    void warningsAreToldAsTheUserWishesAndErrorsStayErrors() {
        Severities none = new Severities(Map.of());
        assertEquals(Severity.WARNING, none.of(ProblemKind.NOT_DECORATED));
        Severities off = new Severities(Map.of(Severities.OPTION, "off"));
        assertEquals(Severity.OFF, off.of(ProblemKind.NOT_DECORATED));
        assertEquals(Severity.ERROR, off.of(ProblemKind.BAD_CHANNEL));
        Severities some = new Severities(Map.of(Severities.OPTION, "error, hotsock-not-decorated:OFF"));
        assertEquals(Severity.OFF, some.of(ProblemKind.NOT_DECORATED));
        assertEquals(Severity.ERROR, some.of(ProblemKind.PUBLISHES_TWICE));
    }

    @Test
    void aMisspellingGetsTheNearestNameAndAListOfAll() {
        assertEquals(
                "Did you mean \"name\"? There is: email, id, name.",
                Suggestions.hint("nam", List.of("email", "id", "name")));
        assertEquals("Did you mean \"id\"? There is: id.", Suggestions.hint("ID", List.of("id")));
        assertEquals("There is: id.", Suggestions.hint("address", List.of("id")));
        assertEquals("", Suggestions.hint("address", List.of()));
    }
}
