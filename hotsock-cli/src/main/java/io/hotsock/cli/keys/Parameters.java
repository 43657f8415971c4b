package io.hotsock.cli.keys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.cli.terminal.Json;
import io.hotsock.cli.terminal.Terminal;
import io.hotsock.local.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What an installation is told about a key (contract section 1.4).
 *
 * @param keyId blank for any
 * @param encoded base64 of the secret's bytes or of the public key's PEM
 */
record Parameters(String method, String keyId, String encoded) {

    static Parameters of(SigningKey key) {
        String text = key.secret().or(key::publicKeyPem).orElseThrow();
        String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return new Parameters(key.algorithm(), key.keyId(), encoded);
    }

    ObjectNode toJson() {
        return Json.object()
                .put("SigningKey1MethodParameter", method)
                .put("SigningKey1IDParameter", keyId)
                .put("SigningKey1EncodedParameter", encoded);
    }

    void print(Terminal terminal) {
        terminal.print("@|bold Parameters of the installation|@:");
        toJson().properties()
                .forEach(parameter -> terminal.printRaw(
                        "  " + parameter.getKey() + "=" + parameter.getValue().textValue()));
    }
}
