package io.hotsock.cli.installation;

import io.hotsock.cli.terminal.CommandFailure;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/** An encrypted private key without its encryption: a local installation, like the library's variables, has no passphrase. */
final class OpenedKey {

    private static final String ENCRYPTED = "-----BEGIN ENCRYPTED PRIVATE KEY-----";
    private static final int LINE = 64;

    private OpenedKey() {}

    static boolean isEncrypted(String pem) {
        return pem.contains(ENCRYPTED);
    }

    /** The key in PKCS#8 as PEM, of a key that is known to open with this passphrase. */
    static String pem(String encrypted, String passphrase) {
        try (PEMParser parser = new PEMParser(new StringReader(encrypted))) {
            PKCS8EncryptedPrivateKeyInfo info = (PKCS8EncryptedPrivateKeyInfo) parser.readObject();
            PrivateKeyInfo key = info.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(passphrase.toCharArray()));
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                            .encodeToString(key.getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (IOException | OperatorCreationException | PKCSException e) {
            // No cause: it could quote the passphrase.
            throw CommandFailure.usage("The encrypted key can not be opened; \"openssl pkey\" converts it.");
        }
    }
}
