package io.hotsock;

import io.hotsock.publish.DataEncoder;
import io.hotsock.publish.DispatchMode;
import io.hotsock.publish.FailurePolicy;
import io.hotsock.publish.JacksonDataEncoder;
import io.hotsock.publish.LambdaHttpClient;
import io.hotsock.publish.PublishGate;
import io.hotsock.publish.PublishListener;
import io.hotsock.publish.internal.PublishSettings;
import io.hotsock.token.SignatureProvider;
import io.hotsock.token.SigningKey;
import io.hotsock.token.TokenIssuer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * How to reach one installation and how to sign for it: the options of contract section 10.1 in camel case, and more.
 *
 * <p>Immutable and thread-safe; never shows a secret. A configuration may cover publishing, signing, or both; using the
 * half that is missing fails with an error that names the option. Nothing is read from the environment except by
 * {@link #fromEnvironment()} (and by the AWS SDK's default credentials).
 */
public final class HotsockConfig {

    private final Builder options;
    private final PublishSettings publishing;
    private final @Nullable TokenIssuer issuer;

    private HotsockConfig(Builder options, PublishSettings publishing, @Nullable TokenIssuer issuer) {
        this.options = options;
        this.publishing = publishing;
        this.issuer = issuer;
    }

    /** Starts a configuration. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The configuration in the environment variables {@code HOTSOCK_…}; each is named after its option:
     * {@code HOTSOCK_PUBLISH_FUNCTION_ARN} is {@code publishFunctionArn}.
     *
     * @throws InvalidConfigurationException naming all problems, unknown {@code HOTSOCK_} variables among them
     */
    public static HotsockConfig fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /** As {@link #fromEnvironment()}, from variables given. */
    public static HotsockConfig fromEnvironment(Map<String, String> variables) {
        Problems problems = new Problems();
        return Environment.read(variables, problems).build(problems);
    }

    /** A builder that starts with this configuration's options. */
    public Builder toBuilder() {
        return options.copy();
    }

    PublishSettings publishing() {
        return publishing;
    }

    @Nullable
    TokenIssuer issuer() {
        return issuer;
    }

    /** The options that were set, secrets masked. */
    @Override
    public String toString() {
        return "HotsockConfig" + Options.shown(options);
    }

    /** Collects options. Not for use by several threads; may be used again after {@link #build()}. */
    public static final class Builder implements Cloneable {

        // Package-private for the checks and the environment table beside this class.
        @Nullable
        String awsRegion;

        @Nullable
        String publishFunctionArn;

        @Nullable
        String awsAccessKeyId;

        @Nullable
        String awsSecretAccessKey;

        @Nullable
        String awsSessionToken;

        @Nullable
        String awsAssumeRoleArn;

        @Nullable
        String awsAssumeRoleSessionName;

        @Nullable
        String awsAssumeRoleExternalId;

        @Nullable
        AwsCredentialsProvider awsCredentialsProvider;

        @Nullable
        URI lambdaEndpoint;

        @Nullable
        URI stsEndpoint;

        @Nullable
        LambdaClient lambdaClient;

        @Nullable
        LambdaAsyncClient lambdaAsyncClient;

        LambdaHttpClient lambdaHttpClient = LambdaHttpClient.APACHE;

        @Nullable
        URI publishHttpApiUrl;

        @Nullable
        String httpApiKey;

        @Nullable
        SigningKey issuerPrivateKey;

        String issuerKeyAlgorithm = "ES256";

        @Nullable
        String issuerKeyId;

        @Nullable
        String issuerAudClaim;

        @Nullable
        String issuerIssClaim;

        boolean issuerIatClaim;
        boolean issuerJtiClaim;

        @Nullable
        Duration issuerTokenTtl;

        SignatureProvider issuerSignatureProvider = SignatureProvider.automatic();

        @Nullable
        TokenIssuer tokenIssuer;

        @Nullable
        URI webSocketUrl;

        boolean enabled = true;
        FailurePolicy failurePolicy = FailurePolicy.LOG;

        @Nullable
        PublishListener publishListener;

        PublishGate publishGate = PublishGate.ALWAYS_OPEN;
        DataEncoder dataEncoder = JacksonDataEncoder.standard();
        boolean automaticDeduplication = true;

        Duration callTimeout = Duration.ofSeconds(30);
        Duration attemptTimeout = Duration.ofSeconds(10);
        Duration connectTimeout = Duration.ofSeconds(2);
        int maxAttempts = 3;

        @Nullable
        DispatchMode dispatchMode;

        int maxInFlight = 50;
        int maxQueuedPerChannel = 1_000;
        long maxQueuedBytesPerChannel = 8L << 20;
        int maxQueued = 10_000;
        long maxQueuedBytes = 64L << 20;
        Duration queueWait = Duration.ofMillis(100);
        int failFastAfter = 5;
        Duration probeInterval = Duration.ofSeconds(1);
        Duration closeTimeout = Duration.ofSeconds(10);

        private Builder() {}

        /** The installation's region. Default: the one in {@link #publishFunctionArn}. */
        public Builder awsRegion(@Nullable String region) {
            this.awsRegion = region;
            return this;
        }

        /** ARN or name of the publish function (stack output {@code PublishFunctionArn}). A name needs a region. */
        public Builder publishFunctionArn(@Nullable String functionArn) {
            this.publishFunctionArn = functionArn;
            return this;
        }

        /** Static credentials, with {@link #awsSecretAccessKey}. Default: the SDK's credentials chain. */
        public Builder awsAccessKeyId(@Nullable String accessKeyId) {
            this.awsAccessKeyId = accessKeyId;
            return this;
        }

        /** The secret of {@link #awsAccessKeyId}. */
        public Builder awsSecretAccessKey(@Nullable String secretAccessKey) {
            this.awsSecretAccessKey = secretAccessKey;
            return this;
        }

        /** The session token where the static credentials are temporary ones. */
        public Builder awsSessionToken(@Nullable String sessionToken) {
            this.awsSessionToken = sessionToken;
            return this;
        }

        /**
         * A role to assume through STS before publishing, with whichever credentials are configured. Its credentials are
         * renewed in the background.
         */
        public Builder awsAssumeRoleArn(@Nullable String roleArn) {
            this.awsAssumeRoleArn = roleArn;
            return this;
        }

        /** The session's name at {@link #awsAssumeRoleArn}. Default {@code hotsock-java-<version>}. */
        public Builder awsAssumeRoleSessionName(@Nullable String sessionName) {
            this.awsAssumeRoleSessionName = sessionName;
            return this;
        }

        /** The external id that {@link #awsAssumeRoleArn} asks for. */
        public Builder awsAssumeRoleExternalId(@Nullable String externalId) {
            this.awsAssumeRoleExternalId = externalId;
            return this;
        }

        /** Credentials of the application's own making, instead of static ones. */
        public Builder awsCredentialsProvider(@Nullable AwsCredentialsProvider provider) {
            this.awsCredentialsProvider = provider;
            return this;
        }

        /** Where Lambda is, for a local Hotsock or a VPC endpoint. Default: AWS. */
        public Builder lambdaEndpoint(@Nullable URI endpoint) {
            this.lambdaEndpoint = endpoint;
            return this;
        }

        /** Where STS is. Default: AWS, in the same region. */
        public Builder stsEndpoint(@Nullable URI endpoint) {
            this.stsEndpoint = endpoint;
            return this;
        }

        /**
         * The application's own client, used as it is and never closed; credentials, region, endpoints, timeouts and attempts
         * are then its own. Let it have at least {@link #maxInFlight} connections, and the standard retry mode.
         */
        public Builder lambdaClient(@Nullable LambdaClient client) {
            this.lambdaClient = client;
            return this;
        }

        /** As {@link #lambdaClient}, for an asynchronous client, which needs no thread per message in flight. */
        public Builder lambdaAsyncClient(@Nullable LambdaAsyncClient client) {
            this.lambdaAsyncClient = client;
            return this;
        }

        /**
         * What a Lambda client of the library's making is made with. Default {@link LambdaHttpClient#APACHE}; the others make
         * it asynchronous, and need a library of the SDK's on the class path.
         */
        public Builder lambdaHttpClient(LambdaHttpClient httpClient) {
            this.lambdaHttpClient = httpClient;
            return this;
        }

        /** Publishes over HTTP to this URL (stack output {@code PublishHttpApiUrl}) instead of invoking the function. */
        public Builder publishHttpApiUrl(@Nullable URI url) {
            this.publishHttpApiUrl = url;
            return this;
        }

        /** One of the installation's API keys, for {@link #publishHttpApiUrl}. */
        public Builder httpApiKey(@Nullable String key) {
            this.httpApiKey = key;
            return this;
        }

        /** The signing key: PEM or JWK, or the raw secret for HMAC algorithms. */
        public Builder issuerPrivateKey(@Nullable String key) {
            this.issuerPrivateKey = key == null ? null : SigningKey.text(key);
            return this;
        }

        /** The signing key from a file, encrypted with a passphrase, or in any other way that {@link SigningKey} knows. */
        public Builder issuerPrivateKey(SigningKey key) {
            this.issuerPrivateKey = Objects.requireNonNull(key, "key");
            return this;
        }

        /** One of the 13 JWS algorithms of contract section 3.1. Default {@code ES256}. */
        public Builder issuerKeyAlgorithm(String algorithm) {
            this.issuerKeyAlgorithm = algorithm;
            return this;
        }

        /** The {@code kid} of issued tokens. Default: none. */
        public Builder issuerKeyId(@Nullable String keyId) {
            this.issuerKeyId = keyId;
            return this;
        }

        /** The {@code aud} of tokens that do not set one. Default: none. */
        public Builder issuerAudClaim(@Nullable String audience) {
            this.issuerAudClaim = audience;
            return this;
        }

        /** The {@code iss} of tokens that do not set one. Default: none. */
        public Builder issuerIssClaim(@Nullable String issuer) {
            this.issuerIssClaim = issuer;
            return this;
        }

        /** Whether tokens carry the time they were issued at. Default false. */
        public Builder issuerIatClaim(boolean issuedAt) {
            this.issuerIatClaim = issuedAt;
            return this;
        }

        /** Whether tokens carry a random id. Default false. */
        public Builder issuerJtiClaim(boolean tokenId) {
            this.issuerJtiClaim = tokenId;
            return this;
        }

        /** How long tokens are valid that do not say so, in whole seconds. Default: none, so that they must say so. */
        public Builder issuerTokenTtl(@Nullable Duration ttl) {
            this.issuerTokenTtl = ttl;
            return this;
        }

        /**
         * Who computes signatures. Default {@link SignatureProvider#automatic()}; {@link SignatureProvider#platform()} suits
         * processes that sign a few tokens and end.
         */
        public Builder issuerSignatureProvider(SignatureProvider provider) {
            this.issuerSignatureProvider = Objects.requireNonNull(provider, "provider");
            return this;
        }

        /** Signs instead of {@link #issuerPrivateKey}, for keys in other custody; the other issuer options do not reach it. */
        public Builder tokenIssuer(@Nullable TokenIssuer issuer) {
            this.tokenIssuer = issuer;
            return this;
        }

        /**
         * Where browsers connect (stack output {@code WebSocketsAwsWssUrl} or {@code WebSocketsCustomDomainWssUrl}), so that
         * connect tokens too long for it are refused. Default: the longest URL that an installation gets by itself.
         */
        public Builder webSocketUrl(@Nullable URI url) {
            this.webSocketUrl = url;
            return this;
        }

        /** False publishes nothing at all, as for environments without an installation. Default true. */
        public Builder enabled(boolean enabled) {
            this.enabled = enabled;
            return this;
        }

        /** What an annotated method's caller notices of a failure. Default {@link FailurePolicy#LOG}: nothing. */
        public Builder failurePolicy(FailurePolicy policy) {
            this.failurePolicy = policy;
            return this;
        }

        /** Is told the fate of every message. Default: nobody. */
        public Builder publishListener(@Nullable PublishListener listener) {
            this.publishListener = listener;
            return this;
        }

        /** Decides when messages of annotated methods go. Default: at once. */
        public Builder publishGate(PublishGate gate) {
            this.publishGate = gate;
            return this;
        }

        /** Writes data as JSON. Default {@link JacksonDataEncoder#standard()}. */
        public Builder dataEncoder(DataEncoder encoder) {
            this.dataEncoder = encoder;
            return this;
        }

        /**
         * Whether a message without a deduplication id gets one of its own, so that repeated attempts are delivered once.
         * Default true; when false, only attempts that were certainly not accepted are repeated.
         */
        public Builder automaticDeduplication(boolean automatic) {
            this.automaticDeduplication = automatic;
            return this;
        }

        /** For all attempts of one message together. Default 30 s, at most 4 minutes: the service deduplicates for 5. */
        public Builder callTimeout(Duration timeout) {
            this.callTimeout = timeout;
            return this;
        }

        /** How long one attempt waits for the answer. Default 10 s. */
        public Builder attemptTimeout(Duration timeout) {
            this.attemptTimeout = timeout;
            return this;
        }

        /** How long one attempt waits for a connection. Default 2 s. */
        public Builder connectTimeout(Duration timeout) {
            this.connectTimeout = timeout;
            return this;
        }

        /** Attempts per message, the first among them. Default 3. */
        public Builder maxAttempts(int attempts) {
            this.maxAttempts = attempts;
            return this;
        }

        /** When to send. Default: in the background, but at once inside AWS Lambda functions. */
        public Builder dispatchMode(@Nullable DispatchMode mode) {
            this.dispatchMode = mode;
            return this;
        }

        /** Messages sent and unanswered at a time, over all channels. Default 50. */
        public Builder maxInFlight(int messages) {
            this.maxInFlight = messages;
            return this;
        }

        /** Messages waiting in one channel's lane; its unordered messages have a lane of their own. Default 1,000. */
        public Builder maxQueuedPerChannel(int messages) {
            this.maxQueuedPerChannel = messages;
            return this;
        }

        /** Their encoded size. Default 8 MiB. */
        public Builder maxQueuedBytesPerChannel(long bytes) {
            this.maxQueuedBytesPerChannel = bytes;
            return this;
        }

        /** Messages waiting over all channels. Default 10,000. */
        public Builder maxQueued(int messages) {
            this.maxQueued = messages;
            return this;
        }

        /** Their encoded size. Default 64 MiB. */
        public Builder maxQueuedBytes(long bytes) {
            this.maxQueuedBytes = bytes;
            return this;
        }

        /** How long a caller waits for room in a full queue before its message fails. Default 100 ms. */
        public Builder queueWait(Duration wait) {
            this.queueWait = wait;
            return this;
        }

        /** Failures of the service in a row after which a channel's messages fail at once. Default 5. */
        public Builder failFastAfter(int failures) {
            this.failFastAfter = failures;
            return this;
        }

        /** How long they do so before one is tried again. Default 1 s. */
        public Builder probeInterval(Duration interval) {
            this.probeInterval = interval;
            return this;
        }

        /** How long {@link Hotsock#close()}, or the end of the JVM, waits for messages under way. Default 10 s. */
        public Builder closeTimeout(Duration timeout) {
            this.closeTimeout = timeout;
            return this;
        }

        /**
         * The configuration, checked.
         *
         * @throws InvalidConfigurationException naming all problems
         */
        public HotsockConfig build() {
            return build(new Problems());
        }

        /** With problems that were found before. */
        private HotsockConfig build(Problems problems) {
            Builder options = copy();
            NullOptions.replace(options, problems);
            PublishSettings publishing = new PublishOptions(options, problems).settings();
            TokenIssuer issuer = new IssuerOptions(options, problems).issuer();
            problems.throwIfAny();
            return new HotsockConfig(options, publishing, issuer);
        }

        Builder copy() {
            try {
                return (Builder) clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
