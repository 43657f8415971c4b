package io.hotsock.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hotsock.token.internal.CorrettoProvider;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signs: the fast provider where it is there, any other on request, none of them registered. */
class SignatureProviderTest {

    @Test
    void theFastProviderIsFoundOnItsClassPathAndNeverRegistered() {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "its native part is for another machine");
        Provider provider = CorrettoProvider.find();
        assertEquals("AmazonCorrettoCryptoProvider", provider.getName());
        TokenIssuer.of(IssuerSettings.builder().privateKey(Keys.EC_SEC1).build())
                .token()
                .issue();
        assertNull(Security.getProvider(provider.getName()));
    }

    @ParameterizedTest
    @CsvSource({"ES256,p256.ecparam.pem,64", "ES384,p384.sec1.pem,96", "ES512,p521.pkcs8.pem,132"})
    void aProviderThatKnowsDerOnlyGivesFullLengthSignatures(SigningAlgorithm algorithm, String file, int length)
            throws Exception {
        SigningKey key = SigningKey.text(Keys.resource(file));
        TokenIssuer issuer = TokenIssuer.of(IssuerSettings.builder()
                .key(key)
                .algorithm(algorithm)
                .provider(SignatureProvider.of(new DerOnly()))
                .build());
        String parameter = key.installationParameter(algorithm);
        for (int i = 0; i < 300; i++) {
            String token = issuer.token().uid("u-" + i).issue();
            byte[] signature = Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));
            assertEquals(length, signature.length);
            assertTrue(i % 10 != 0 || Verify.withPlainJava(token, parameter));
        }
    }

    @Test
    void aProviderChosenByHandHasNoStandIn() {
        IssuerSettings settings = IssuerSettings.builder()
                .privateKey(Keys.resource("rsa2048.pkcs8.pem"))
                .algorithm(SigningAlgorithm.RS256)
                .provider(SignatureProvider.of(new DerOnly()))
                .build();
        SigningKeyException refusal = assertThrows(SigningKeyException.class, () -> TokenIssuer.of(settings));
        assertEquals(
                "Tokens can not be signed with RS256 by the provider DerOnly: it does not offer RS256.",
                refusal.getMessage());
    }

    /** ECDSA in DER form, lent by Bouncy Castle. */
    private static final class DerOnly extends Provider {
        private static final long serialVersionUID = 1L;

        DerOnly() {
            super("DerOnly", "1", "for tests");
            Provider lender = new BouncyCastleProvider();
            lend(lender.getService("KeyFactory", "EC"), "EC");
            for (String bits : List.of("256", "384", "512")) {
                lend(lender.getService("Signature", "SHA" + bits + "withECDSA"), "SHA" + bits + "withECDSA");
            }
        }

        private void lend(Service service, String name) {
            putService(new Service(this, service.getType(), name, service.getClassName(), null, null) {
                @Override
                public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
                    return service.newInstance(parameter);
                }
            });
        }
    }
}
