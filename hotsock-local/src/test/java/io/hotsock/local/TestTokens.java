package io.hotsock.local;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWK;
import java.nio.charset.StandardCharsets;

/** Signs claims given as JSON text, with nothing checked and nothing added. */
public final class TestTokens {

    /** A claim exp in a far future. */
    public static final String FUTURE = "\"exp\":4102444800";

    private TestTokens() {}

    /** A connect token with the channels claim given. */
    static String connect(LocalHotsock local, String uid, String channels) {
        String uidClaim = uid == null ? "" : ",\"uid\":\"" + uid + "\"";
        return sign(local, "{" + FUTURE + ",\"scope\":\"connect\"" + uidClaim + ",\"channels\":" + channels + "}");
    }

    static String sign(LocalHotsock local, String payload) {
        return sign(local.signingKeys().get(0), local.signingKeys().get(0).keyId(), payload);
    }

    /** Signs a payload. */
    public static String sign(SigningKey key, String keyId, String payload) {
        try {
            JWSHeader.Builder header =
                    new JWSHeader.Builder(JWSAlgorithm.parse(key.algorithm())).type(JOSEObjectType.JWT);
            if (keyId != null && !keyId.isEmpty()) {
                header.keyID(keyId);
            }
            JWSObject token = new JWSObject(header.build(), new Payload(payload));
            token.sign(signer(key));
            return token.serialize();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner signer(SigningKey key) throws com.nimbusds.jose.JOSEException {
        if (key.secret().isPresent()) {
            return new MACSigner(key.secret().get().getBytes(StandardCharsets.UTF_8));
        }
        String pem = key.privateKeyPem().orElseThrow() + key.publicKeyPem().orElseThrow();
        return new ECDSASigner(JWK.parseFromPEMEncodedObjects(pem).toECKey());
    }
}
