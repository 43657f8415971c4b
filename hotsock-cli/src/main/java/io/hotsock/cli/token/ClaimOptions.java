package io.hotsock.cli.token;

import io.hotsock.cli.terminal.CommandFailure;
import io.hotsock.cli.terminal.Json;
import io.hotsock.token.TokenBuilder;
import io.hotsock.token.TokenScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The claims of a token but for its channels, as a mixin. */
final class ClaimOptions {

    @Option(
            names = "--scope",
            arity = "1..*",
            paramLabel = "SCOPE",
            description = "What the token is for: connect (the default), subscribe, umd; several are allowed.")
    private List<TokenScope> scopes = new ArrayList<>();

    @Option(names = "--uid", paramLabel = "ID", description = "The user's id.")
    private @Nullable String uid;

    @Option(names = "--umd", paramLabel = "JSON", description = "User metadata, at most 1 KiB.")
    private @Nullable String umd;

    @Option(
            names = "--ttl",
            paramLabel = "SECONDS",
            description = "How long the token can be used. Default: HOTSOCK_ISSUER_TOKEN_TTL, else 60.")
    private @Nullable Long ttl;

    @Option(
            names = "--expires-at",
            paramLabel = "TIME",
            description = "When it stops being usable, instead of --ttl. A TIME is seconds since 1970, or like "
                    + "2031-03-04T05:06:07Z.")
    private @Nullable String expiresAt;

    @Option(names = "--not-before", paramLabel = "TIME", description = "When it starts being usable.")
    private @Nullable String notBefore;

    @Option(names = "--issued-at", description = "Add the claim iat.")
    private boolean issuedAt;

    @Option(names = "--jti", paramLabel = "ID", description = "The token's own id.")
    private @Nullable String id;

    @Option(names = "--single-use", description = "The token works once; gets a random id unless --jti gives one.")
    private boolean singleUse;

    @Option(
            names = "--connection-id",
            paramLabel = "ID",
            description = "Bind a token of scope subscribe or umd to one live connection.")
    private @Nullable String connectionId;

    @Option(names = "--keep-alive", description = "Have the server keep an idle connection open.")
    private boolean keepAlive;

    @Option(
            names = "--heartbeat-timeout",
            paramLabel = "SECONDS",
            description = "Close the connection when the browser sends nothing for so long, 5 to 600.")
    private @Nullable Long heartbeatTimeout;

    @Option(names = "--umd-update", description = "May change the connection's metadata; scope umd.")
    private boolean umdUpdate;

    @Option(names = "--umd-propagate", description = "The change reaches all subscriptions; implies --umd-update.")
    private boolean umdPropagate;

    @Option(
            names = "--claim",
            paramLabel = "NAME=JSON",
            description = "A further claim, which the service does not know; may be repeated.")
    private Map<String, String> others = new LinkedHashMap<>();

    void addTo(TokenBuilder token, @Nullable String defaultTtl) {
        token.scope(scopes.toArray(TokenScope[]::new));
        addIdentity(token);
        addTimes(token, defaultTtl);
        if (keepAlive) {
            token.keepAlive();
        }
        if (heartbeatTimeout != null) {
            token.heartbeatTimeout(Duration.ofSeconds(heartbeatTimeout));
        }
        if (umdUpdate) {
            token.umdUpdate();
        }
        if (umdPropagate) {
            token.umdPropagate();
        }
        others.forEach((name, json) ->
                token.claim(name, Json.read(json, "claim " + name, "Quote text twice: --claim 'name=\"text\"'.")));
    }

    /** Whether {@code iat} was asked for. */
    boolean issuedAt() {
        return issuedAt;
    }

    private void addIdentity(TokenBuilder token) {
        if (uid != null) {
            token.uid(uid);
        }
        if (umd != null) {
            token.metadata(Json.read(umd, "value of --umd", "Quote text twice: --umd '\"text\"'."));
        }
        if (connectionId != null) {
            token.connectionId(connectionId);
        }
        if (id != null) {
            token.id(id);
        }
        if (singleUse) {
            token.singleUse();
        }
    }

    private void addTimes(TokenBuilder token, @Nullable String defaultTtl) {
        if (ttl != null && expiresAt != null) {
            throw CommandFailure.usage("--ttl and --expires-at both say when the token ends; give one.");
        }
        if (ttl != null) {
            token.expiresIn(Duration.ofSeconds(ttl));
        } else if (expiresAt != null) {
            token.expiresAt(Quantities.time(expiresAt));
        } else if (defaultTtl != null) {
            token.expiresIn(Quantities.seconds(defaultTtl));
        }
        if (notBefore != null) {
            Instant start = Quantities.time(notBefore);
            token.notBefore(start);
        }
    }
}
