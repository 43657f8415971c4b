package io.hotsock.weaver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BytePatternTest {

    @ParameterizedTest
    @CsvSource({
        "abcab, true",
        "xxabcab, true",
        "abcabxx, true",
        "ababcabcab, true",
        "abcac, false",
        "bcab, false",
        "'', false",
        "aabbccaabb, false"
    })
    void findsAWordWhereverItIs(String text, boolean occurs) {
        assertEquals(occurs, new BytePattern("abcab").occursIn(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
