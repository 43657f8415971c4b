package io.hotsock.token;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.hotsock.api.ChannelPattern;
import java.util.Map;

/** Signs tokens in each way that may leave something behind; loaded and dropped by {@link RedeploymentTest}. */
public final class RedeployedApplication implements Runnable {

    /** An application's own type as a claim. */
    public record Mood(String mood, int level) {}

    @Override
    public void run() {
        try {
            String jwk = new ECKeyGenerator(Curve.P_256).generate().toJSONString();
            sign(SigningAlgorithm.ES256, SigningKey.text(jwk), SignatureProvider.platform());
            sign(SigningAlgorithm.HS256, SigningKey.text(Keys.SECRET), SignatureProvider.platform());
            SigningKey encrypted =
                    SigningKey.file(Keys.path("p384.encrypted.pem")).withPassphrase(Keys.PASSPHRASE);
            sign(SigningAlgorithm.ES384, encrypted, SignatureProvider.platform());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sign(SigningAlgorithm algorithm, SigningKey key, SignatureProvider provider) {
        TokenIssuer issuer = TokenIssuer.of(IssuerSettings.builder()
                .key(key)
                .algorithm(algorithm)
                .provider(provider)
                .tokenId(true)
                .build());
        issuer.token()
                .uid("u-17")
                .metadata(new Mood("calm", 3))
                .subscribe(ChannelPattern.regex("^zone\\.[0-9]{2}$"))
                .issue();
        issuer.issue(Map.of("exp", 4102444800L, "mood", new Mood("calm", 3)));
    }
}
