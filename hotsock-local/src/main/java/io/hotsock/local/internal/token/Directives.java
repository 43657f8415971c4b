package io.hotsock.local.internal.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongBinaryOperator;
import java.util.stream.LongStream;

/**
 * What all keys that match one name say together (contract section 3.4): an explicit {@code false} from any of them wins,
 * then {@code true} from any. Numbers come from a literal key if one has them, else from the most permissive (U11).
 */
public final class Directives {

    /** What the keys say about one boolean directive. */
    public enum Answer {
        /** Some key says true and none says false. */
        GRANTED,
        /** Some key says false. */
        DENIED,
        /** No key speaks of it. */
        ABSENT
    }

    /** Retention for ever. */
    public static final long FOREVER = -1;

    private final List<Rules> matching;

    Directives(List<Rules> matching) {
        this.matching = matching;
    }

    /** Whether any key matches at all. */
    public boolean isEmpty() {
        return matching.isEmpty();
    }

    /** A boolean directive. */
    public Answer answer(String directive) {
        Answer answer = Answer.ABSENT;
        for (Rules rules : matching) {
            JsonNode value = rules.values().path(directive);
            if (value.isBoolean() && !value.booleanValue()) {
                return Answer.DENIED;
            }
            if (value.isBoolean()) {
                answer = Answer.GRANTED;
            }
        }
        return answer;
    }

    /** Whether a boolean directive is granted. */
    public boolean grants(String directive) {
        return answer(directive) == Answer.GRANTED;
    }

    /** Whether {@code react} allows a value: true, or an array that holds it, and nowhere false. */
    public boolean allowsReaction(String reaction) {
        if (answer("react") == Answer.DENIED) {
            return false;
        }
        return matching.stream().map(rules -> rules.values().path("react")).anyMatch(react -> allows(react, reaction));
    }

    /** Seconds to retain: {@link #FOREVER} is the longest. */
    public OptionalLong store() {
        return number("store", (a, b) -> a == FOREVER || b == FOREVER ? FOREVER : Math.max(a, b));
    }

    /** The oldest time that history may be read from, in seconds. */
    public OptionalLong historyStart() {
        return number("historyStart", Math::min);
    }

    /** The latest time that something may be scheduled for, in seconds; empty when nothing may. */
    public OptionalLong scheduleBefore() {
        return number("scheduleBefore", Math::max);
    }

    /** What the keys of {@code messages} that match an event say. */
    public Directives message(String event) {
        return nested(event, true);
    }

    /** What the keys of {@code storage} that match a key say. */
    public Directives storage(String key) {
        return nested(key, false);
    }

    private Directives nested(String name, boolean messages) {
        List<Rules> found = new ArrayList<>();
        for (Rules rules : matching) {
            for (Rules inner : messages ? rules.messages() : rules.storage()) {
                if (inner.key().matches(name)) {
                    found.add(rules.key().literal() ? inner : inner.underPattern());
                }
            }
        }
        return new Directives(found);
    }

    private OptionalLong number(String directive, LongBinaryOperator mostPermissive) {
        OptionalLong literal = numbers(directive, true).findFirst();
        return literal.isPresent() ? literal : numbers(directive, false).reduce(mostPermissive);
    }

    private LongStream numbers(String directive, boolean literal) {
        return matching.stream()
                .filter(rules -> rules.literal() == literal)
                .sorted(Comparator.comparing(rules -> rules.key().key()))
                .map(rules -> rules.values().path(directive))
                .filter(JsonNode::isNumber)
                .mapToLong(JsonNode::asLong);
    }

    private static boolean allows(JsonNode react, String reaction) {
        if (react.isBoolean()) {
            return react.booleanValue();
        }
        for (JsonNode allowed : react) {
            if (allowed.isTextual() && allowed.textValue().equals(reaction)) {
                return true;
            }
        }
        return false;
    }
}
