package io.hotsock.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.impl.ECDSA;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Reads and verifies tokens without any of the code under test. */
final class Verify {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Verify() {}

    static JsonNode header(String token) {
        return part(token, 0);
    }

    static JsonNode payload(String token) {
        return part(token, 1);
    }

    static String payloadText(String token) {
        return text(token, 1);
    }

    static String headerText(String token) {
        return text(token, 0);
    }

    /** Verifies by the algorithm in the header with what the installation would hold. */
    static boolean withPlainJava(String token, String parameter) throws Exception {
        String alg = header(token).get("alg").asText();
        byte[] input = token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
        byte[] signature = Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));
        if (alg.startsWith("HS")) {
            Mac mac = Mac.getInstance("HmacSHA" + alg.substring(2));
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(parameter), "HMAC"));
            return MessageDigest.isEqual(mac.doFinal(input), signature);
        }
        boolean rsa = alg.startsWith("RS") || alg.startsWith("PS");
        String type = rsa ? "RSA" : alg.startsWith("ES") ? "EC" : "Ed25519";
        Signature verifier = verifier(alg);
        verifier.initVerify(Keys.fromParameter(parameter, type));
        verifier.update(input);
        return verifier.verify(alg.startsWith("ES") ? der(signature, alg) : signature);
    }

    private static Signature verifier(String alg) throws Exception {
        String bits = alg.substring(2);
        if (alg.startsWith("PS")) {
            Signature pss = Signature.getInstance("RSASSA-PSS");
            pss.setParameter(new PSSParameterSpec(
                    "SHA-" + bits, "MGF1", new MGF1ParameterSpec("SHA-" + bits), Integer.parseInt(bits) / 8, 1));
            return pss;
        }
        return Signature.getInstance(
                alg.equals("EdDSA") ? "Ed25519" : "SHA" + bits + "with" + (alg.startsWith("RS") ? "RSA" : "ECDSA"));
    }

    private static byte[] der(byte[] signature, String alg) throws Exception {
        int length = alg.equals("ES512") ? 132 : Integer.parseInt(alg.substring(2)) / 4;
        if (signature.length != length) {
            throw new IllegalArgumentException("A signature of " + signature.length + " bytes for " + alg);
        }
        return ECDSA.transcodeSignatureToDER(signature);
    }

    private static JsonNode part(String token, int index) {
        try {
            return JSON.readTree(text(token, index));
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static String text(String token, int index) {
        String encoded = List.of(token.split("\\.", 3)).get(index);
        return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
    }
}
