package io.hotsock.token.internal;

import java.io.IOException;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/** Opens PKCS#8 keys that are encrypted with a passphrase. */
final class EncryptedKey {

    private EncryptedKey() {}

    /** @throws IOException saying why not, without any cause that could quote the passphrase */
    static PrivateKeyInfo open(EncryptedPrivateKeyInfo encrypted, char[] passphrase) throws IOException {
        try {
            // An instance of our own: nothing is registered for the rest of the process.
            JceOpenSSLPKCS8DecryptorProviderBuilder builder =
                    new JceOpenSSLPKCS8DecryptorProviderBuilder().setProvider(new BouncyCastleProvider());
            return new PKCS8EncryptedPrivateKeyInfo(encrypted).decryptPrivateKeyInfo(builder.build(passphrase));
        } catch (OperatorCreationException e) {
            throw new IOException("its encryption ("
                    + encrypted.getEncryptionAlgorithm().getAlgorithm().getId() + ") is not supported");
        } catch (PKCSException | RuntimeException e) {
            throw new IOException("the passphrase is wrong or the key is damaged");
        }
    }
}
