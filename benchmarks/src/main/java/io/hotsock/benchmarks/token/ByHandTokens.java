package io.hotsock.benchmarks.token;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * These very claims, written one by one with a Jackson generator, and a {@code Mac} or {@code Signature} at hand: what a
 * program could do that issues no other token. No map is looked at, nothing is checked, and it serves one thread.
 */
final class ByHandTokens {

    private static final int TYPICAL_SIZE = 512;
    private static final JsonFactory JSON = new JsonFactory();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private ByHandTokens() {}

    static Peer of(SigningKeys keys) throws GeneralSecurityException {
        BareSignature.Signer signer = BareSignature.signer(keys);
        String header = "{\"typ\":\"JWT\",\"alg\":\"" + keys.algorithm().jwsName() + "\"}";
        String start = BASE64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + ".";
        return () -> {
            String signed = start + BASE64.encodeToString(claims());
            return signed + "." + BASE64.encodeToString(signer.sign(signed.getBytes(StandardCharsets.ISO_8859_1)));
        };
    }

    private static byte[] claims() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("aud", TokenClaims.AUDIENCE);
            json.writeStringField("iss", TokenClaims.ISSUER);
            json.writeNumberField("iat", TokenClaims.ISSUED_AT);
            json.writeStringField("jti", TokenClaims.ID);
            json.writeNumberField("exp", TokenClaims.EXPIRES_AT);
            json.writeStringField("scope", TokenClaims.SCOPE);
            json.writeStringField("uid", TokenClaims.USER);
            json.writeObjectFieldStart("umd");
            json.writeStringField("name", "Noor");
            json.writeEndObject();
            channels(json);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void channels(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("channels");
        json.writeObjectFieldStart("user.184467");
        json.writeBooleanField("subscribe", true);
        json.writeEndObject();
        json.writeObjectFieldStart("room.lobby");
        json.writeBooleanField("subscribe", true);
        json.writeNumberField("historyStart", 0);
        json.writeEndObject();
        json.writeObjectFieldStart("room.7");
        json.writeBooleanField("subscribe", true);
        json.writeObjectFieldStart("messages");
        json.writeObjectFieldStart("chat");
        json.writeBooleanField("publish", true);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }
}
