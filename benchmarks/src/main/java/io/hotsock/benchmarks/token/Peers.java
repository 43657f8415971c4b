package io.hotsock.benchmarks.token;

import java.util.List;

/** Who signs, by name. */
final class Peers {

    static final String BARE = "bare";
    static final String BY_HAND = "by hand";
    static final String HOTSOCK = "hotsock";
    static final String BUILDER = "hotsock-builder";
    static final String NIMBUS = "nimbus";
    static final String JAVA_JWT = "java-jwt";
    static final String JJWT = "jjwt";
    static final String JOSE4J = "jose4j";

    /** All that make whole tokens of the very same claims. */
    static final List<String> SIGNERS = List.of(HOTSOCK, BY_HAND, NIMBUS, JAVA_JWT, JJWT, JOSE4J);

    private Peers() {}

    static Peer of(String name, SigningKeys keys) throws Exception {
        return switch (name) {
            case BARE -> BareSignature.of(keys);
            case BY_HAND -> ByHandTokens.of(keys);
            case HOTSOCK -> HotsockTokens.of(keys);
            case BUILDER -> HotsockTokens.built(keys);
            case NIMBUS -> NimbusTokens.of(keys);
            case JAVA_JWT -> JavaJwtTokens.of(keys);
            case JJWT -> JjwtTokens.of(keys);
            case JOSE4J -> Jose4jTokens.of(keys);
            default -> throw new IllegalArgumentException("Nobody is called " + name + ".");
        };
    }
}
