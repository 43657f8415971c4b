package io.hotsock.benchmarks.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.Provider;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import java.util.Date;

/** Nimbus JOSE + JWT as its documentation uses it, with header and signer kept. */
final class NimbusTokens {

    /** Length of an Ed25519 key, private or public, without its wrapping. */
    private static final int ED25519_BYTES = 32;

    private NimbusTokens() {}

    static Peer of(SigningKeys keys) throws JOSEException {
        JWSSigner signer = signer(keys);
        Provider provider = keys.provider();
        if (provider != null) {
            signer.getJCAContext().setProvider(provider);
        }
        JWSHeader header = new JWSHeader.Builder(
                        JWSAlgorithm.parse(keys.algorithm().jwsName()))
                .type(JOSEObjectType.JWT)
                .build();
        return () -> {
            SignedJWT token = new SignedJWT(header, claims());
            token.sign(signer);
            return token.serialize();
        };
    }

    @SuppressWarnings("JavaUtilDate") // what its builder takes
    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .audience(TokenClaims.AUDIENCE)
                .issuer(TokenClaims.ISSUER)
                .issueTime(new Date(TokenClaims.ISSUED_AT * 1000))
                .jwtID(TokenClaims.ID)
                .expirationTime(new Date(TokenClaims.EXPIRES_AT * 1000))
                .claim("scope", TokenClaims.SCOPE)
                .claim("uid", TokenClaims.USER)
                .claim("umd", TokenClaims.METADATA)
                .claim("channels", TokenClaims.CHANNELS)
                .build();
    }

    private static JWSSigner signer(SigningKeys keys) throws JOSEException {
        return switch (keys.algorithm().family()) {
            case HMAC -> new MACSigner(keys.secret());
            case ECDSA -> new ECDSASigner((ECPrivateKey) keys.privateKey());
            case EDDSA -> new Ed25519Signer(ed25519(keys));
            default -> new RSASSASigner(keys.privateKey());
        };
    }

    private static OctetKeyPair ed25519(SigningKeys keys) {
        return new OctetKeyPair.Builder(Curve.Ed25519, end(keys.publicKey().getEncoded()))
                .d(end(keys.privateKey().getEncoded()))
                .build();
    }

    /** Both encodings end in the bare key (RFC 8410). */
    private static Base64URL end(byte[] encoded) {
        return Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length));
    }
}
