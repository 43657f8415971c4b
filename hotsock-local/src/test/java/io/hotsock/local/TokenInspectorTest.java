package io.hotsock.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.local.TokenInspector.Inspection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With the tokens of contract sections 12.4 and 12.5. */
class TokenInspectorTest {

    private static final String SECRET = "test-only-hotsock-contract-secret-0123456789abcdef0123456789abcdef";
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC);
    private static final String T1 =
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJleHAiOjQxMDI0NDQ4MDAsInNjb3BlIjoiY29ubmVjdCJ9."
                    + "QXc9ug73DR_LavFPw9NuOrofYBBsKF4rtIwwy1-7wSg";
    private static final String A2 =
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJleHAiOjEwMDAwMDAwMDAsInNjb3BlIjoiY29ubmVjdCJ9."
                    + "wUIqZc35roVtNudElWL2YsFQzHO5lpMNT-MOPMKrvUg";
    private static final String A3 =
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0.eyJleHAiOjQxMDI0NDQ4MDAsInNjb3BlIjoiY29ubmVjdCJ9.";

    private final TokenInspector inspector =
            new TokenInspector(List.of(SigningKey.secret("HS256", SECRET)), null, null, CLOCK);

    @Test
    void aGoodConnectTokenIsOfUseForConnectingAlone() {
        Inspection found = inspector.inspect(T1 + "\n");

        assertTrue(found.usable());
        assertTrue(found.signatureChecked());
        assertEquals(List.of(), found.problems());
        assertEquals("", found.uses().get("connect"));
        assertEquals("claim scope does not hold \"umd\"", found.uses().get("umd"));
        assertNotNull(found.claims());
        assertEquals(4102444800L, found.claims().path("exp").asLong());
    }

    @Test
    void everythingWrongIsFoundAtOnce() {
        TokenInspector strict =
                new TokenInspector(List.of(SigningKey.generate("ES256")), "rt-lab", "svc-orders", CLOCK);

        Inspection found = strict.inspect(A2);

        assertFalse(found.usable());
        assertEquals(4, found.problems().size(), found.problems()::toString);
        assertEquals(String.join("; ", found.problems()), found.uses().get("connect"));
    }

    @Test
    void whatCanNotBeDecodedIsRefusedAndSaysSo() {
        assertFalse(inspector.inspect(A3).usable());
        assertFalse(inspector.inspect("").usable());
        assertNull(inspector.inspect("x.y.z").claims());
    }

    @Test
    void withoutKeysOnlyClaimsAreJudged() {
        TokenInspector keyless = new TokenInspector(List.of(), null, null, CLOCK);

        assertTrue(keyless.inspect(T1.substring(0, T1.length() - 3) + "xxx").usable());
        assertFalse(keyless.inspect(A2).usable());
    }
}
