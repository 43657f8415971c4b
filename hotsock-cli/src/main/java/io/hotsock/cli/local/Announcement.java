package io.hotsock.cli.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.cli.terminal.Json;
import io.hotsock.cli.terminal.Terminal;
import io.hotsock.local.LocalHotsock;
import io.hotsock.local.SigningKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody needs to know of a local installation that has started. The names in its JSON are fixed for scripts. */
final class Announcement {

    private final LocalHotsock local;
    private final @Nullable String audience;
    private final @Nullable String issuer;

    private Announcement(LocalHotsock local, @Nullable String audience, @Nullable String issuer) {
        this.local = local;
        this.audience = audience;
        this.issuer = issuer;
    }

    static Announcement of(LocalHotsock local, @Nullable String audience, @Nullable String issuer) {
        return new Announcement(local, audience, issuer);
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("webSocketUrl", local.webSocketUrl().toString())
                .put("httpApiUrl", local.httpApiUrl().toString());
        ArrayNode apiKeys = json.putArray("apiKeys");
        local.apiKeys().forEach(apiKeys::add);
        json.put("publishFunctionArn", local.publishFunctionArn())
                .put("lambdaEndpoint", local.lambdaEndpoint().toString())
                .put("stsEndpoint", local.stsEndpoint().toString())
                .put("region", local.region())
                .put("accessKeyId", local.accessKeyId())
                .put("secretAccessKey", local.secretAccessKey())
                .put("consoleUrl", local.consoleUrl().toString());
        ArrayNode keys = json.putArray("signingKeys");
        local.signingKeys().forEach(key -> keys.add(toJson(key)));
        readyToken().ifPresent(token -> json.put("token", token));
        json.set("environment", Json.of(environment()));
        return json;
    }

    void print(Terminal terminal) {
        terminal.print("@|bold,green A local Hotsock is running|@; Ctrl+C ends it, and everything in it.");
        terminal.print("");
        row(terminal, "Console", local.consoleUrl());
        row(terminal, "WebSocket", local.webSocketUrl());
        row(terminal, "HTTP API", local.httpApiUrl());
        row(terminal, "API keys", String.join(" ", local.apiKeys()));
        local.signingKeys()
                .forEach(key -> row(
                        terminal,
                        "Signing key",
                        key.algorithm() + (key.keyId().isBlank() ? ", any kid" : ", kid " + key.keyId())));
        readyToken().ifPresent(token -> {
            terminal.print("");
            terminal.print("@|bold A token|@ for the user \"" + ReadyToken.UID + "\", every channel, valid for "
                    + ReadyToken.LIFETIME.toHours() + " hours:");
            terminal.printRaw(token);
        });
        terminal.print("");
        terminal.print("@|bold Variables|@ that point the library, and this program's other commands, at it:");
        environment().forEach((name, value) -> terminal.printRaw("export " + name + "=" + quoted(value)));
    }

    private Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("HOTSOCK_AWS_REGION", local.region());
        variables.put("HOTSOCK_PUBLISH_FUNCTION_ARN", local.publishFunctionArn());
        variables.put("HOTSOCK_AWS_ACCESS_KEY_ID", local.accessKeyId());
        variables.put("HOTSOCK_AWS_SECRET_ACCESS_KEY", local.secretAccessKey());
        variables.put("HOTSOCK_LAMBDA_ENDPOINT", local.lambdaEndpoint().toString());
        variables.put("HOTSOCK_STS_ENDPOINT", local.stsEndpoint().toString());
        ReadyToken.signing(local).ifPresent(key -> issuerVariables(variables, key));
        return variables;
    }

    private void issuerVariables(Map<String, String> variables, SigningKey key) {
        variables.put("HOTSOCK_ISSUER_KEY_ALGORITHM", key.algorithm());
        variables.put(
                "HOTSOCK_ISSUER_PRIVATE_KEY",
                key.secret().or(key::privateKeyPem).orElseThrow());
        if (!key.keyId().isBlank()) {
            variables.put("HOTSOCK_ISSUER_KEY_ID", key.keyId());
        }
        if (audience != null) {
            variables.put("HOTSOCK_ISSUER_AUD_CLAIM", audience);
        }
        if (issuer != null) {
            variables.put("HOTSOCK_ISSUER_ISS_CLAIM", issuer);
        }
    }

    private Optional<String> readyToken() {
        return ReadyToken.signing(local).map(key -> ReadyToken.issue(key, audience, issuer));
    }

    private static ObjectNode toJson(SigningKey key) {
        ObjectNode json = Json.object().put("alg", key.algorithm()).put("kid", key.keyId());
        key.secret().ifPresent(secret -> json.put("secret", secret));
        key.privateKeyPem().ifPresent(pem -> json.put("privateKeyPem", pem));
        key.publicKeyPem().ifPresent(pem -> json.put("publicKeyPem", pem));
        return json;
    }

    private static void row(Terminal terminal, String name, Object value) {
        terminal.printRaw(String.format("  %-12s  %s", name, value));
    }

    /** For a POSIX shell: keys have line breaks. */
    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
