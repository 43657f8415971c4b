package io.hotsock.cli.listen;

import io.hotsock.cli.installation.KeyOptions;
import io.hotsock.cli.terminal.CommandFailure;
import io.hotsock.token.TokenBuilder;
import io.hotsock.token.TokenIssuer;
import io.hotsock.token.TokenScope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The tokens to listen with, given or signed here, as a mixin. */
final class ListenTokens {

    /** Of tokens that are signed here, to be used at once. */
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    @Option(names = "--token", paramLabel = "TOKEN", description = "The connect token, or - to read it from stdin.")
    private @Nullable String token;

    @Option(names = "--uid", paramLabel = "ID", description = "The user id of tokens signed here.")
    private @Nullable String uid;

    @Option(
            names = "--subscribe-token",
            arity = "2",
            paramLabel = "CHANNEL TOKEN",
            hideParamSyntax = true,
            description = "Subscribe to this channel, too, by this token; may be repeated.")
    private List<String> subscribeTokens = new ArrayList<>();

    @Option(
            names = "--subscribe-tokens",
            description =
                    "Sign a token for every subscription, bound to its connection, as a backend does that is asked "
                            + "by its browsers; the connect token then grants no channel.")
    private boolean signSubscribeTokens;

    /** These channels and those that tokens were given for. */
    List<String> channels(List<String> named) {
        Set<String> all = new LinkedHashSet<>(named);
        all.addAll(given().keySet());
        return List.copyOf(all);
    }

    /** The connect token for each connection; one signed here may subscribe to these channels. */
    Supplier<String> connectTokens(KeyOptions key, List<String> channels) {
        if (token != null) {
            String given = token.equals("-") ? fromStdin() : token;
            return () -> given;
        }
        TokenIssuer signer = signer(key, "No token: give --token TOKEN, or");
        List<String> granted = signSubscribeTokens ? List.of() : channels;
        return () -> {
            TokenBuilder builder = signer.token().expiresIn(LIFETIME).keepAlive();
            if (uid != null) {
                builder.uid(uid);
            }
            granted.forEach(builder::subscribe);
            return builder.issue();
        };
    }

    /** The token for each subscription. */
    Listening.SubscribeTokens subscribeTokens(KeyOptions key) {
        Map<String, String> given = given();
        if (!signSubscribeTokens) {
            return (channel, connectionId) -> given.get(channel);
        }
        TokenIssuer signer = signer(key, "No key for --subscribe-tokens: give");
        return (channel, connectionId) -> {
            String found = given.get(channel);
            return found == null ? sign(signer, channel, connectionId) : found;
        };
    }

    private String sign(TokenIssuer signer, String channel, String connectionId) {
        TokenBuilder builder = signer.token()
                .scope(TokenScope.SUBSCRIBE)
                .expiresIn(LIFETIME)
                .connectionId(connectionId)
                .subscribe(channel);
        if (uid != null) {
            builder.uid(uid);
        }
        return builder.issue();
    }

    private static TokenIssuer signer(KeyOptions key, String problem) {
        if (!key.given()) {
            throw CommandFailure.usage(problem + " a signing key with --key FILE or in HOTSOCK_ISSUER_PRIVATE_KEY.");
        }
        return key.signer(false);
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i + 1 < subscribeTokens.size(); i += 2) {
            given.put(subscribeTokens.get(i), subscribeTokens.get(i + 1));
        }
        return given;
    }

    private static String fromStdin() {
        try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw CommandFailure.usage("The token can not be read from stdin.");
        }
    }
}
