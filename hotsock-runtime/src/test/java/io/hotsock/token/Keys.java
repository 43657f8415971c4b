package io.hotsock.token;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Keys for tests: the contract's (section 12.3) and some written by OpenSSL. */
final class Keys {

    static final String SECRET = "test-only-hotsock-contract-secret-0123456789abcdef0123456789abcdef";
    static final String PASSPHRASE = "opensesame";

    static final String EC_PKCS8_BODY = """
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgvVyEQMmKSSphO54c
            wYLr2mxflrLWBenfE9cjDi5szPuhRANCAARs2q03f66Rt8YnbxtVkUiEmaZrt9z1
            2p2lm2lDB15xwh8y62ENUYLmff8k03SiD82GHlhkH7XA0W+iWWo8nPHf
            """;
    static final String EC_SEC1 = pem("EC PRIVATE KEY", """
            MHcCAQEEIL1chEDJikkqYTueHMGC69psX5ay1gXp3xPXIw4ubMz7oAoGCCqGSM49
            AwEHoUQDQgAEbNqtN3+ukbfGJ28bVZFIhJmma7fc9dqdpZtpQwdeccIfMuthDVGC
            5n3/JNN0og/Nhh5YZB+1wNFvollqPJzx3w==
            """);
    static final String EC_PKCS8 = pem("PRIVATE KEY", EC_PKCS8_BODY);
    static final String EC_MISLABELLED = pem("EC PRIVATE KEY", EC_PKCS8_BODY);

    static final String EC_PUBLIC_PARAMETER =
            "LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0KTUZrd0V3WUhLb1pJemowQ0FRWUlLb1pJemowREFRY0RRZ0FFYk5xdE4zK3VrYmZHSjI4"
                    + "YlZaRkloSm1tYTdmYwo5ZHFkcFp0cFF3ZGVjY0lmTXV0aERWR0M1bjMvSk5OMG9nL05oaDVZWkIrMXdORnZvbGxxUEp6eDN3"
                    + "PT0KLS0tLS1FTkQgUFVCTElDIEtFWS0tLS0tCg==";
    static final String ED_PUBLIC_PARAMETER =
            "LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0KTUNvd0JRWURLMlZ3QXlFQVpYL1p0dlRrQVE4RURFN2RMSno2R3QrdkQzanB0a0hPSGFZ"
                    + "WHJCOVd1bTg9Ci0tLS0tRU5EIFBVQkxJQyBLRVktLS0tLQo=";

    private Keys() {}

    /** The verifying key in an installation's parameter. */
    static PublicKey fromParameter(String parameter, String type) throws GeneralSecurityException {
        String pem = new String(Base64.getDecoder().decode(parameter), StandardCharsets.US_ASCII);
        String body = pem.replaceAll("-----[A-Z ]+-----", "");
        X509EncodedKeySpec spec = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(body));
        return KeyFactory.getInstance(type).generatePublic(spec);
    }

    /** A file of {@code keys/}, written by OpenSSL 3. */
    static String resource(String name) {
        return new String(bytes(name), StandardCharsets.US_ASCII);
    }

    static byte[] bytes(String name) {
        try (InputStream content = Keys.class.getResourceAsStream("keys/" + name)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path path(String name) {
        try {
            return Path.of(Keys.class.getResource("keys/" + name).toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(String label, String body) {
        return "-----BEGIN " + label + "-----\n" + body + "-----END " + label + "-----\n";
    }
}
