package io.hotsock.local;

import io.hotsock.HotsockConfig;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A Hotsock installation on this machine, for development and tests: the publish function behind a Lambda endpoint for
 * unmodified AWS SDKs, the WebSocket that browsers connect to, and the HTTP APIs (contract sections 1 to 6, with the
 * choices of section 11). Only endpoints and keys differ from production.
 *
 * <pre>{@code
 * try (LocalHotsock local = LocalHotsock.start()) {
 *     Hotsock hotsock = Hotsock.create(local.config());
 *     hotsock.publisher().publish(Message.of("user.42", "user.updated", Map.of("name", "Kim")));
 * }
 * }</pre>
 *
 * <p>It is a development server: nothing is durable, everything lives in memory and is gone when it closes. It listens on
 * loopback only unless told otherwise. Thread-safe.
 */
public final class LocalHotsock implements AutoCloseable {

    private final LocalHotsockBuilder settings;
    private final LocalServer server;
    private final LocalClock clock;

    private LocalHotsock(LocalHotsockBuilder settings, LocalServer server) {
        this.settings = settings;
        this.server = server;
        this.clock = new LocalClock(server.timers());
    }

    /**
     * Starts one with all defaults, on a free port.
     *
     * @throws LocalStartException when it can not listen, in one sentence
     */
    public static LocalHotsock start() {
        return builder().start();
    }

    /** Settings first. */
    public static LocalHotsockBuilder builder() {
        return new LocalHotsockBuilder();
    }

    static LocalHotsock start(LocalHotsockBuilder settings) {
        return new LocalHotsock(settings, LocalServer.start(settings));
    }

    /** Where clients connect: {@code ws://127.0.0.1:<port>/v1}, to which {@code ?token=} is added. */
    public URI webSocketUrl() {
        return URI.create("ws://" + authority() + "/v1");
    }

    /** The base of the HTTP APIs, ending in a slash. */
    public URI httpApiUrl() {
        return URI.create("http://" + authority() + "/");
    }

    /** The HTTP publish URL. */
    public URI publishHttpApiUrl() {
        return httpApiUrl().resolve("publish");
    }

    /** The console page, to be opened in a browser on this machine. */
    public URI consoleUrl() {
        String socket = URLEncoder.encode(webSocketUrl().toString(), StandardCharsets.UTF_8);
        return httpApiUrl().resolve("console?wssUrl=" + socket);
    }

    /** The ARN of the publish function. */
    public String publishFunctionArn() {
        return server.functionArn();
    }

    /** The endpoint to give an AWS SDK's Lambda client. */
    public URI lambdaEndpoint() {
        return URI.create("http://" + authority());
    }

    /** The endpoint to give an AWS SDK's STS client; the same, so that {@code AWS_ENDPOINT_URL} serves for both. */
    public URI stsEndpoint() {
        return lambdaEndpoint();
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** The AWS region. */
    public String region() {
        return settings.region;
    }

    /** The access key id that is let in. */
    public String accessKeyId() {
        return settings.accessKeyId;
    }

    /** The secret that goes with it. */
    public String secretAccessKey() {
        return settings.secretAccessKey;
    }

    /** The keys for the HTTP publish URL and the admin API. */
    public List<String> apiKeys() {
        return settings.apiKeys;
    }

    /** The keys that tokens are verified with. */
    public List<SigningKey> signingKeys() {
        return List.copyOf(settings.signingKeys);
    }

    /** The server's time, which tests can move. */
    public LocalClock clock() {
        return clock;
    }

    /** A role that may be assumed: the first of those configured. */
    public String roleArn() {
        return settings.roles.keySet().iterator().next();
    }

    /** Faults to switch on. */
    public Faults faults() {
        return server.faults();
    }

    /** The last publish requests with good credentials, oldest first; each attempt is one. */
    public List<ReceivedPublish> received() {
        return server.publishLog().records().stream().map(ReceivedPublish::of).toList();
    }

    /** How many publish requests there were since the start or {@link #clearReceived()}, kept or not. */
    public long receivedCount() {
        return server.publishLog().count();
    }

    /** Forgets the publish requests received so far. */
    public void clearReceived() {
        server.publishLog().clear();
    }

    /**
     * A configuration that publishes to this server and, when one of its keys can sign, makes tokens that it accepts.
     * Change options by {@link HotsockConfig#toBuilder()}.
     */
    public HotsockConfig config() {
        HotsockConfig.Builder config = HotsockConfig.builder()
                .awsRegion(region())
                .publishFunctionArn(publishFunctionArn())
                .awsAccessKeyId(accessKeyId())
                .awsSecretAccessKey(secretAccessKey())
                .lambdaEndpoint(lambdaEndpoint())
                .stsEndpoint(stsEndpoint());
        settings.signingKeys.stream()
                .filter(key -> key.signing().isPresent())
                .findFirst()
                .ifPresent(key -> configureIssuer(config, key));
        return config.build();
    }

    private void configureIssuer(HotsockConfig.Builder config, SigningKey key) {
        config.issuerPrivateKey(key.signing().orElseThrow())
                .issuerKeyAlgorithm(key.algorithm())
                .issuerKeyId(key.keyId().isEmpty() ? null : key.keyId())
                .issuerAudClaim(settings.audience)
                .issuerIssClaim(settings.issuer);
    }

    /** Stops the server and cuts every connection. */
    @Override
    public void close() {
        server.close();
    }

    /** The address; no secrets. */
    @Override
    public String toString() {
        return "LocalHotsock[" + lambdaEndpoint() + "]";
    }

    private String authority() {
        String host = settings.host.equals("0.0.0.0") || settings.host.equals("::") ? "127.0.0.1" : settings.host;
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port();
    }
}
