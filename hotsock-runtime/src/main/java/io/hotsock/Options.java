package io.hotsock;

import io.hotsock.publish.DispatchMode;
import io.hotsock.publish.FailurePolicy;
import io.hotsock.publish.LambdaHttpClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of all options: how each is shown, and how it is read from a text. */
final class Options {

    /**
     * One option.
     *
     * @param fromText sets it from a text; {@code null} for options that only code can give
     */
    record Option(
            String name,
            boolean secret,
            Function<HotsockConfig.Builder, @Nullable Object> value,
            @Nullable BiConsumer<HotsockConfig.Builder, String> fromText) {

        /** {@code HOTSOCK_PUBLISH_FUNCTION_ARN} for {@code publishFunctionArn}. */
        String variable() {
            return "HOTSOCK_" + name.replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        }

        private @Nullable String shown(HotsockConfig.Builder options) {
            Object given = value.apply(options);
            if (given == null) {
                return null;
            }
            return name + "="
                    + (secret ? "***" : fromText == null ? given.getClass().getSimpleName() : given);
        }
    }

    static final List<Option> ALL = List.of(
            text("publishFunctionArn", b -> b.publishFunctionArn, HotsockConfig.Builder::publishFunctionArn),
            text("awsRegion", b -> b.awsRegion, HotsockConfig.Builder::awsRegion),
            text("awsAccessKeyId", b -> b.awsAccessKeyId, HotsockConfig.Builder::awsAccessKeyId),
            secret("awsSecretAccessKey", b -> b.awsSecretAccessKey, HotsockConfig.Builder::awsSecretAccessKey),
            secret("awsSessionToken", b -> b.awsSessionToken, HotsockConfig.Builder::awsSessionToken),
            text("awsAssumeRoleArn", b -> b.awsAssumeRoleArn, HotsockConfig.Builder::awsAssumeRoleArn),
            text(
                    "awsAssumeRoleSessionName",
                    b -> b.awsAssumeRoleSessionName,
                    HotsockConfig.Builder::awsAssumeRoleSessionName),
            secret(
                    "awsAssumeRoleExternalId",
                    b -> b.awsAssumeRoleExternalId,
                    HotsockConfig.Builder::awsAssumeRoleExternalId),
            code("awsCredentialsProvider", b -> b.awsCredentialsProvider),
            parsed("lambdaEndpoint", b -> b.lambdaEndpoint, URI::create, HotsockConfig.Builder::lambdaEndpoint),
            parsed("stsEndpoint", b -> b.stsEndpoint, URI::create, HotsockConfig.Builder::stsEndpoint),
            code("lambdaClient", b -> b.lambdaClient),
            code("lambdaAsyncClient", b -> b.lambdaAsyncClient),
            parsed(
                    "lambdaHttpClient",
                    b -> b.lambdaHttpClient,
                    choice(LambdaHttpClient.class),
                    HotsockConfig.Builder::lambdaHttpClient),
            parsed(
                    "publishHttpApiUrl",
                    b -> b.publishHttpApiUrl,
                    URI::create,
                    HotsockConfig.Builder::publishHttpApiUrl),
            secret("httpApiKey", b -> b.httpApiKey, HotsockConfig.Builder::httpApiKey),
            secret("issuerPrivateKey", b -> b.issuerPrivateKey, HotsockConfig.Builder::issuerPrivateKey),
            text("issuerKeyAlgorithm", b -> b.issuerKeyAlgorithm, HotsockConfig.Builder::issuerKeyAlgorithm),
            text("issuerKeyId", b -> b.issuerKeyId, HotsockConfig.Builder::issuerKeyId),
            text("issuerAudClaim", b -> b.issuerAudClaim, HotsockConfig.Builder::issuerAudClaim),
            text("issuerIssClaim", b -> b.issuerIssClaim, HotsockConfig.Builder::issuerIssClaim),
            parsed("issuerIatClaim", b -> b.issuerIatClaim, Options::truth, HotsockConfig.Builder::issuerIatClaim),
            parsed("issuerJtiClaim", b -> b.issuerJtiClaim, Options::truth, HotsockConfig.Builder::issuerJtiClaim),
            parsed("issuerTokenTtl", b -> b.issuerTokenTtl, Options::duration, HotsockConfig.Builder::issuerTokenTtl),
            code("issuerSignatureProvider", b -> b.issuerSignatureProvider),
            code("tokenIssuer", b -> b.tokenIssuer),
            parsed("webSocketUrl", b -> b.webSocketUrl, URI::create, HotsockConfig.Builder::webSocketUrl),
            parsed("enabled", b -> b.enabled, Options::truth, HotsockConfig.Builder::enabled),
            parsed(
                    "failurePolicy",
                    b -> b.failurePolicy,
                    choice(FailurePolicy.class),
                    HotsockConfig.Builder::failurePolicy),
            code("publishListener", b -> b.publishListener),
            code("publishGate", b -> b.publishGate),
            code("dataEncoder", b -> b.dataEncoder),
            parsed(
                    "automaticDeduplication",
                    b -> b.automaticDeduplication,
                    Options::truth,
                    HotsockConfig.Builder::automaticDeduplication),
            parsed("callTimeout", b -> b.callTimeout, Options::duration, HotsockConfig.Builder::callTimeout),
            parsed("attemptTimeout", b -> b.attemptTimeout, Options::duration, HotsockConfig.Builder::attemptTimeout),
            parsed("connectTimeout", b -> b.connectTimeout, Options::duration, HotsockConfig.Builder::connectTimeout),
            parsed("maxAttempts", b -> b.maxAttempts, Integer::valueOf, HotsockConfig.Builder::maxAttempts),
            parsed(
                    "dispatchMode",
                    b -> b.dispatchMode,
                    choice(DispatchMode.class),
                    HotsockConfig.Builder::dispatchMode),
            parsed("maxInFlight", b -> b.maxInFlight, Integer::valueOf, HotsockConfig.Builder::maxInFlight),
            parsed(
                    "maxQueuedPerChannel",
                    b -> b.maxQueuedPerChannel,
                    Integer::valueOf,
                    HotsockConfig.Builder::maxQueuedPerChannel),
            parsed(
                    "maxQueuedBytesPerChannel",
                    b -> b.maxQueuedBytesPerChannel,
                    Long::valueOf,
                    HotsockConfig.Builder::maxQueuedBytesPerChannel),
            parsed("maxQueued", b -> b.maxQueued, Integer::valueOf, HotsockConfig.Builder::maxQueued),
            parsed("maxQueuedBytes", b -> b.maxQueuedBytes, Long::valueOf, HotsockConfig.Builder::maxQueuedBytes),
            parsed("queueWait", b -> b.queueWait, Options::duration, HotsockConfig.Builder::queueWait),
            parsed("failFastAfter", b -> b.failFastAfter, Integer::valueOf, HotsockConfig.Builder::failFastAfter),
            parsed("probeInterval", b -> b.probeInterval, Options::duration, HotsockConfig.Builder::probeInterval),
            parsed("closeTimeout", b -> b.closeTimeout, Options::duration, HotsockConfig.Builder::closeTimeout));

    private Options() {}

    /** All options that have a value, in brackets, secrets masked. */
    static String shown(HotsockConfig.Builder options) {
        return ALL.stream()
                .map(option -> option.shown(options))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static Option text(
            String name,
            Function<HotsockConfig.Builder, @Nullable Object> value,
            BiConsumer<HotsockConfig.Builder, String> fromText) {
        return new Option(name, false, value, fromText);
    }

    private static Option secret(
            String name,
            Function<HotsockConfig.Builder, @Nullable Object> value,
            BiConsumer<HotsockConfig.Builder, String> fromText) {
        return new Option(name, true, value, fromText);
    }

    private static Option code(String name, Function<HotsockConfig.Builder, @Nullable Object> value) {
        return new Option(name, false, value, null);
    }

    private static <T> Option parsed(
            String name,
            Function<HotsockConfig.Builder, @Nullable Object> value,
            Function<String, T> parser,
            BiConsumer<HotsockConfig.Builder, T> setter) {
        return new Option(name, false, value, (builder, text) -> setter.accept(builder, parser.apply(text)));
    }

    private static boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is neither true nor false");
        };
    }

    private static Duration duration(String text) {
        boolean seconds = !text.isEmpty() && text.chars().allMatch(Character::isDigit);
        return seconds ? Duration.ofSeconds(Long.parseLong(text)) : Duration.parse(text);
    }

    private static <E extends Enum<E>> Function<String, E> choice(Class<E> type) {
        return text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }
}
