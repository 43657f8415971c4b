package io.hotsock.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.hotsock.api.Channel;
import io.hotsock.token.internal.DefaultIssuer;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalTokenIssuerTest {

    @AfterEach
    void forget() {
        DefaultIssuer.set(null);
    }

    @Test
    void signsForTheDefaultInstallation() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        TokenIssuer issuer = TokenIssuer.of(
                IssuerSettings.builder().key(SigningKey.of(keys.getPrivate())).build());
        DefaultIssuer.set(() -> issuer);

        SignedJWT token = SignedJWT.parse(
                TokenBuilder.forUser("42").subscribe(Channel.of("user.42")).issue());

        JWSVerifier verifier = new ECDSAVerifier((ECPublicKey) keys.getPublic());
        assertTrue(token.verify(verifier));
        assertEquals("42", token.getJWTClaimsSet().getStringClaim("uid"));
        assertEquals(
                Map.of("user.42", Map.of("subscribe", true)),
                token.getJWTClaimsSet().getJSONObjectClaim("channels"));
    }
}
