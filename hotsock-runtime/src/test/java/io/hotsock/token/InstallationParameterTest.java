package io.hotsock.token;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an installation is told about a key: contract sections 1.4 and 12.3. */
class InstallationParameterTest {

    private static final String SECRET = "test-only-hotsock-contract-secret-0123456789abcdef0123456789abcdef";
    private static final String SEC1 = """
            MHcCAQEEIL1chEDJikkqYTueHMGC69psX5ay1gXp3xPXIw4ubMz7oAoGCCqGSM49
            AwEHoUQDQgAEbNqtN3+ukbfGJ28bVZFIhJmma7fc9dqdpZtpQwdeccIfMuthDVGC
            5n3/JNN0og/Nhh5YZB+1wNFvollqPJzx3w==
            """;
    private static final String PKCS8 = """
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgvVyEQMmKSSphO54c
            wYLr2mxflrLWBenfE9cjDi5szPuhRANCAARs2q03f66Rt8YnbxtVkUiEmaZrt9z1
            2p2lm2lDB15xwh8y62ENUYLmff8k03SiD82GHlhkH7XA0W+iWWo8nPHf
            """;
    private static final String EC_PARAMETER =
            "LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0KTUZrd0V3WUhLb1pJemowQ0FRWUlLb1pJemowREFRY0RRZ0FFYk5xdE4zK3VrYmZHSjI4YlZa"
                    + "RkloSm1tYTdmYwo5ZHFkcFp0cFF3ZGVjY0lmTXV0aERWR0M1bjMvSk5OMG9nL05oaDVZWkIrMXdORnZvbGxxUEp6eDN3PT0KLS0t"
                    + "LS1FTkQgUFVCTElDIEtFWS0tLS0tCg==";

    @Test
    void aSecretIsItsBytesInBase64() {
        assertEquals(
                "dGVzdC1vbmx5LWhvdHNvY2stY29udHJhY3Qtc2VjcmV0LTAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVm",
                SigningKey.text(SECRET).installationParameter(SigningAlgorithm.HS256));
    }

    @Test
    void oneKeyGivesOneParameterWhateverItsShape() {
        for (String pem : List.of(pem("EC", SEC1), pem("", PKCS8), pem("EC", PKCS8))) {
            assertEquals(EC_PARAMETER, SigningKey.text(pem).installationParameter(SigningAlgorithm.ES256));
        }
    }

    @ParameterizedTest
    @CsvSource({"ES384, EC, secp384r1", "ES512, EC, secp521r1", "RS256, RSA,", "PS512, RSA,", "EDDSA, Ed25519,"})
    void thePublicHalfIsTheOneThatBelongsToTheKey(SigningAlgorithm algorithm, String type, String curve)
            throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
        if (curve != null) {
            generator.initialize(new ECGenParameterSpec(curve));
        }
        KeyPair pair = generator.generateKeyPair();

        String parameter = SigningKey.of(pair.getPrivate()).installationParameter(algorithm);

        String pem = new String(Base64.getDecoder().decode(parameter), StandardCharsets.US_ASCII);
        String body = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
        assertArrayEquals(pair.getPublic().getEncoded(), Base64.getDecoder().decode(body));
    }

    @Test
    void aKeyThatItsProviderKeepsHasNone() {
        PrivateKey kept = new PrivateKey() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getAlgorithm() {
                return "EC";
            }

            @Override
            public String getFormat() {
                return null;
            }

            @Override
            public byte[] getEncoded() {
                return null;
            }
        };

        SigningKeyException refused = assertThrows(
                SigningKeyException.class, () -> SigningKey.of(kept).installationParameter(SigningAlgorithm.ES256));

        assertFalse(refused.getMessage().isBlank());
    }

    private static String pem(String type, String body) {
        String label = (type + " PRIVATE KEY").strip();
        return "-----BEGIN " + label + "-----\n" + body + "-----END " + label + "-----\n";
    }
}
