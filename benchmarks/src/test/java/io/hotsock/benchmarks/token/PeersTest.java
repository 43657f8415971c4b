package io.hotsock.benchmarks.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.token.SigningAlgorithm;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The comparison is fair: everybody signs the same. */
class PeersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Making an RSA key takes longer than everything else here. */
    private static final Map<SigningAlgorithm, SigningKeys> KEYS = new EnumMap<>(SigningAlgorithm.class);

    static Stream<Arguments> signers() {
        return Peers.SIGNERS.stream()
                .flatMap(peer -> Stream.of(SigningAlgorithm.values()).map(algorithm -> Arguments.of(peer, algorithm)));
    }

    @ParameterizedTest
    @MethodSource("signers")
    void everybodySignsTheSameClaims(String peer, SigningAlgorithm algorithm) throws Exception {
        assumeFalse(peer.equals(Peers.JAVA_JWT) && algorithm == SigningAlgorithm.EDDSA, "java-jwt has no EdDSA");

        List<String> parts = List.of(Peers.of(peer, key(algorithm)).token().split("\\.", -1));

        assertEquals(algorithm.jwsName(), decoded(parts.get(0)).get("alg").asText());
        assertEquals("JWT", decoded(parts.get(0)).get("typ").asText());
        assertEquals(JSON.valueToTree(TokenClaims.map()), decoded(parts.get(1)));
    }

    @Test
    void theBuiltTokenDiffersInWhenItWasIssuedOnly() throws Exception {
        String token = Peers.of(Peers.BUILDER, key(SigningAlgorithm.ES256)).token();

        ObjectNode claims = (ObjectNode) decoded(token.split("\\.", -1)[1]);

        assertTrue(claims.path("iat").isNumber());
        assertEquals(JSON.valueToTree(TokenClaims.map()), claims.put("iat", TokenClaims.ISSUED_AT));
    }

    @Test
    void theTokenIsAsLongAsTheReportSays() throws Exception {
        String token = Peers.of(Peers.HOTSOCK, key(SigningAlgorithm.ES256)).token();

        assertEquals(586, token.length(), 15);
    }

    private static SigningKeys key(SigningAlgorithm algorithm) throws GeneralSecurityException {
        SigningKeys known = KEYS.get(algorithm);
        if (known == null) {
            known = SigningKeys.create(algorithm, null);
            KEYS.put(algorithm, known);
        }
        return known;
    }

    private static JsonNode decoded(String part) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(part));
    }
}
