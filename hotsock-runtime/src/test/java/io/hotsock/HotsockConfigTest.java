package io.hotsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hotsock.publish.DispatchMode;
import io.hotsock.publish.LambdaHttpClient;
import io.hotsock.publish.internal.transport.HttpSettings;
import io.hotsock.publish.internal.transport.LambdaSettings;
import io.hotsock.token.SignatureProvider;
import io.hotsock.token.SigningKey;
import io.hotsock.token.TokenIssuer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;

class HotsockConfigTest {

    private static final String ARN = "arn:aws:lambda:eu-west-1:123456789012:function:publish";
    private static final URI URL = URI.create("https://abc.lambda-url.eu-west-1.on.aws/publish");
    private static final String KEY = "0123456789abcdefghijABCDEFGHIJ0123456789";

    private static LambdaSettings lambda(UnaryOperator<HotsockConfig.Builder> change) {
        HotsockConfig config =
                change.apply(HotsockConfig.builder().publishFunctionArn(ARN)).build();
        return (LambdaSettings) config.publishing().transport();
    }

    @Test
    void takesTheRegionFromTheArn() {
        assertEquals("eu-west-1", lambda(options -> options).region());
        assertEquals(
                "eu-west-1", lambda(options -> options.awsRegion("eu-west-1")).region());
        assertEquals(
                "us-east-2",
                lambda(options -> options.publishFunctionArn("publish").awsRegion("us-east-2"))
                        .region());
    }

    @Test
    void namesTheSessionAfterTheLibrary() {
        LambdaSettings.Role role = lambda(
                        options -> options.awsAssumeRoleArn("arn:aws:iam::123456789012:role/publisher"))
                .role();
        assertTrue(role.sessionName().startsWith("hotsock-java-"), role.sessionName());
    }

    @Test
    void eachHalfIsOptional() {
        HotsockConfig nothing = HotsockConfig.builder().build();
        assertEquals(null, nothing.publishing().transport());
        assertEquals(null, nothing.issuer());
    }

    @Test
    void publishesOverHttpWhenThereIsAUrl() {
        HotsockConfig config =
                HotsockConfig.builder().publishHttpApiUrl(URL).httpApiKey(KEY).build();
        assertEquals(URL, ((HttpSettings) config.publishing().transport()).url());
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                problem("neither an ARN", options -> options.publishFunctionArn("arn:aws:sns:eu-west-1:1:topic")),
                problem("awsRegion is missing", options -> options.publishFunctionArn("publish")),
                problem("is not the region in", options -> options.awsRegion("us-east-2")),
                problem(
                        "is no region such as",
                        options -> options.publishFunctionArn("publish").awsRegion("Ireland")),
                problem("awsAccessKeyId is set without", options -> options.awsAccessKeyId("AKID")),
                problem("awsSecretAccessKey is set without", options -> options.awsSecretAccessKey("x")),
                problem(
                        "awsSecretAccessKey is blank",
                        options -> options.awsAccessKeyId("AKID").awsSecretAccessKey(" ")),
                problem("awsSessionToken is set without", options -> options.awsSessionToken("x")),
                problem(
                        "not clear which to use",
                        options -> options.awsAccessKeyId("AKID")
                                .awsSecretAccessKey("x")
                                .awsCredentialsProvider(AnonymousCredentialsProvider.create())),
                problem("no ARN of a role", options -> options.awsAssumeRoleArn("publisher")),
                problem("awsAssumeRoleSessionName is set without", options -> options.awsAssumeRoleSessionName("x-y")),
                problem("awsAssumeRoleExternalId is set without", options -> options.awsAssumeRoleExternalId("x-y")),
                problem(
                        "awsAssumeRoleSessionName must be",
                        options -> options.awsAssumeRoleArn("arn:aws:iam::123456789012:role/publisher")
                                .awsAssumeRoleSessionName("not allowed")),
                problem(
                        "not clear which way",
                        options -> options.publishHttpApiUrl(URL).httpApiKey(KEY)),
                problem("only with publishHttpApiUrl", options -> options.httpApiKey(KEY)),
                problem(
                        "httpApiKey is missing",
                        options -> options.publishFunctionArn(null).publishHttpApiUrl(URL)),
                problem(
                        "httpApiKey is empty, or has",
                        options -> options.publishFunctionArn(null)
                                .publishHttpApiUrl(URL)
                                .httpApiKey(KEY + "\n")),
                problem(
                        "unencrypted",
                        options -> options.publishFunctionArn(null)
                                .publishHttpApiUrl(URI.create("http://example.org/publish"))
                                .httpApiKey(KEY)),
                problem(
                        "is no URL such as",
                        options -> options.publishFunctionArn(null)
                                .publishHttpApiUrl(URI.create("publish"))
                                .httpApiKey(KEY)),
                problem(
                        "no effect beside a Lambda client of your own",
                        options -> options.lambdaAsyncClient(new NoClient()).lambdaHttpClient(LambdaHttpClient.CRT)),
                problem(
                        "no effect beside publishHttpApiUrl",
                        options -> options.publishFunctionArn(null)
                                .publishHttpApiUrl(URL)
                                .httpApiKey(KEY)
                                .lambdaHttpClient(LambdaHttpClient.CRT)),
                problem("issuerTokenTtl is PT0S", options -> options.issuerTokenTtl(Duration.ZERO)),
                problem("issuerPrivateKey or issuerKeyAlgorithm", options -> options.issuerPrivateKey("not a key")),
                problem(
                        "issuerKeyAlgorithm: Unknown",
                        options -> options.issuerPrivateKey("x".repeat(64)).issuerKeyAlgorithm("none")),
                problem("issuerKeyAlgorithm: Unknown", options -> options.issuerKeyAlgorithm("none")),
                problem(
                        "issuerTokenTtl is PT87",
                        options -> options.issuerKeyAlgorithm("HS256")
                                .issuerPrivateKey("x".repeat(64))
                                .issuerTokenTtl(Duration.ofDays(36_501))),
                problem("lambdaEndpoint is no URL", o -> o.lambdaEndpoint(URI.create("localhost:4566"))),
                problem("lambdaEndpoint is no URL", o -> o.lambdaEndpoint(URI.create("ftp://localhost:4566"))),
                problem("stsEndpoint is no URL", o -> o.stsEndpoint(URI.create("https:///path"))),
                problem(
                        "webSocketUrl is no URL such as wss://",
                        o -> o.webSocketUrl(URI.create("https://live.example.net/"))),
                problem("no effect beside publishHttpApiUrl", overHttp(o -> o.awsSecretAccessKey("x"))),
                problem("no effect beside publishHttpApiUrl", overHttp(o -> o.awsSessionToken("x"))),
                problem("no effect beside publishHttpApiUrl", overHttp(o -> o.awsAssumeRoleExternalId("x-y"))),
                problem("maxAttempts is 0", options -> options.maxAttempts(0)),
                problem("callTimeout is PT5M; allowed are PT0.001S to PT4M", o -> o.callTimeout(Duration.ofMinutes(5))),
                problem("attemptTimeout", options -> options.attemptTimeout(Duration.ZERO)),
                problem("connectTimeout", options -> options.connectTimeout(Duration.ofSeconds(-1))),
                problem("maxInFlight is 0; allowed are 1 to 10000", options -> options.maxInFlight(0)),
                problem("maxQueuedPerChannel", options -> options.maxQueuedPerChannel(0)),
                problem("maxQueuedBytesPerChannel", options -> options.maxQueuedBytesPerChannel(1)),
                problem("maxQueued is", options -> options.maxQueued(-1)),
                problem("maxQueuedBytes is", options -> options.maxQueuedBytes(1)),
                problem("queueWait", options -> options.queueWait(Duration.ofHours(1))),
                problem("failFastAfter", options -> options.failFastAfter(0)),
                problem("probeInterval", options -> options.probeInterval(Duration.ZERO)),
                problem("closeTimeout", options -> options.closeTimeout(Duration.ofSeconds(-1))));
    }

    private static UnaryOperator<HotsockConfig.Builder> overHttp(UnaryOperator<HotsockConfig.Builder> change) {
        return options -> change.apply(
                options.publishFunctionArn(null).publishHttpApiUrl(URL).httpApiKey(KEY));
    }

    private static Arguments problem(String words, UnaryOperator<HotsockConfig.Builder> change) {
        return arguments(words, change);
    }

    /** An application's own client, of which only its being there counts. */
    private static final class NoClient implements LambdaAsyncClient {
        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void refuses(String words, UnaryOperator<HotsockConfig.Builder> change) {
        HotsockConfig.Builder options = change.apply(HotsockConfig.builder().publishFunctionArn(ARN));
        InvalidConfigurationException thrown = assertThrows(InvalidConfigurationException.class, options::build);
        assertEquals(1, thrown.problems().size(), thrown.getMessage());
        assertTrue(thrown.getMessage().contains(words), thrown.getMessage());
    }

    @Test
    void reportsAllProblemsTogether() {
        HotsockConfig.Builder options = HotsockConfig.builder()
                .publishFunctionArn("publish")
                .awsAccessKeyId("AKID")
                .maxInFlight(0)
                .issuerPrivateKey("not a key");
        InvalidConfigurationException thrown = assertThrows(InvalidConfigurationException.class, options::build);
        assertEquals(4, thrown.problems().size(), thrown.getMessage());
    }

    /** As from code that checks nothing; every option that has a default must keep one. */
    @Test
    @SuppressWarnings("NullAway")
    void nullIsAProblemOfEachOptionThatNeedsAValue() {
        HotsockConfig.Builder options = HotsockConfig.builder()
                .publishFunctionArn(ARN)
                .lambdaHttpClient(null)
                .issuerKeyAlgorithm(null)
                .failurePolicy(null)
                .publishGate(null)
                .dataEncoder(null)
                .callTimeout(null)
                .attemptTimeout(null)
                .connectTimeout(null)
                .queueWait(null)
                .probeInterval(null)
                .closeTimeout(null)
                .maxInFlight(0);
        InvalidConfigurationException thrown = assertThrows(InvalidConfigurationException.class, options::build);
        assertEquals(12, thrown.problems().size(), thrown.getMessage());
        for (Options.Option option : Options.ALL) {
            boolean isNull = option.value().apply(options) == null;
            boolean optional = option.value().apply(HotsockConfig.builder()) == null;
            assertEquals(
                    isNull && !optional,
                    thrown.problems().contains(option.name() + " is null; leave it out for the default"),
                    option.name());
        }
    }

    @Test
    void laterChangesOfABuilderDoNotReachAConfiguration() {
        HotsockConfig.Builder options = HotsockConfig.builder().publishFunctionArn(ARN);
        HotsockConfig config = options.build();
        options.publishFunctionArn("other");
        assertTrue(config.toString().contains(ARN));
        assertTrue(config.toBuilder().build().toString().contains(ARN));
    }

    @Test
    void neverShowsASecret() {
        HotsockConfig config = HotsockConfig.builder()
                .publishFunctionArn(ARN)
                .awsAccessKeyId("AKIDEXAMPLE")
                .awsSecretAccessKey("secret-1")
                .awsSessionToken("secret-2")
                .awsAssumeRoleArn("arn:aws:iam::123456789012:role/publisher")
                .awsAssumeRoleExternalId("secret-3")
                .issuerKeyAlgorithm("HS256")
                .issuerPrivateKey("secret-4".repeat(8))
                .build();
        HotsockConfig http = HotsockConfig.builder()
                .publishHttpApiUrl(URL)
                .httpApiKey("secret-5")
                .build();
        for (String text : List.of(
                config.toString(),
                http.toString(),
                config.publishing().toString(),
                http.publishing().toString(),
                String.valueOf(config.issuer()))) {
            assertFalse(text.contains("secret-"), text);
        }
        assertTrue(config.toString().contains("awsSecretAccessKey=***"), config.toString());
        assertTrue(config.toString().contains("awsAccessKeyId=AKIDEXAMPLE"), config.toString());
    }

    @Test
    void takesASigningKeyFromElsewhereAndAnyProvider() {
        Provider none = new Provider("None", "1", "offers nothing") {
            private static final long serialVersionUID = 1L;
        };
        HotsockConfig.Builder options = HotsockConfig.builder()
                .issuerKeyAlgorithm("HS256")
                .issuerPrivateKey(SigningKey.secret(new byte[32]))
                .issuerSignatureProvider(SignatureProvider.platform());
        TokenIssuer issuer = options.build().issuer();
        assertTrue(issuer.toString().contains("key=SigningKey[from the bytes given]"), issuer.toString());
        assertTrue(issuer.toString().contains("provider=platform"), issuer.toString());

        options.issuerSignatureProvider(SignatureProvider.of(none));
        InvalidConfigurationException thrown = assertThrows(InvalidConfigurationException.class, options::build);
        assertTrue(thrown.getMessage().contains("the provider None: it does not offer HS256"), thrown.getMessage());
    }

    @Test
    void readsTheEnvironment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PATH", "/bin");
        variables.put("HOTSOCK_PUBLISH_FUNCTION_ARN", " " + ARN + " ");
        variables.put("HOTSOCK_AWS_REGION", "");
        variables.put("HOTSOCK_ENABLED", "false");
        variables.put("HOTSOCK_DISPATCH_MODE", "synchronous");
        variables.put("HOTSOCK_CALL_TIMEOUT", "20");
        variables.put("HOTSOCK_ATTEMPT_TIMEOUT", "PT1.5S");
        variables.put("HOTSOCK_MAX_IN_FLIGHT", "7");
        variables.put("HOTSOCK_LAMBDA_ENDPOINT", "http://127.0.0.1:3000");
        HotsockConfig config = HotsockConfig.fromEnvironment(variables);

        LambdaSettings settings = (LambdaSettings) config.publishing().transport();
        assertEquals(ARN, settings.function());
        assertEquals(URI.create("http://127.0.0.1:3000"), settings.lambdaEndpoint());
        assertEquals(Duration.ofSeconds(20), settings.calls().callTimeout());
        assertEquals(Duration.ofMillis(1500), settings.calls().attemptTimeout());
        assertEquals(7, config.publishing().limits().maxInFlight());
        assertEquals(DispatchMode.SYNCHRONOUS, config.publishing().mode());
        assertFalse(config.publishing().enabled());
    }

    @Test
    void reportsUnknownAndMalformedVariablesTogether() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("HOTSOCK_PUBLISH_FUNCTION_ARM", ARN);
        variables.put("HOTSOCK_MAX_IN_FLIGHT", "many");
        variables.put("HOTSOCK_ENABLED", "yes");
        variables.put("HOTSOCK_DISPATCH_MODE", "eventually");
        variables.put("HOTSOCK_PUBLISH_LISTENER", "x");
        InvalidConfigurationException thrown =
                assertThrows(InvalidConfigurationException.class, () -> HotsockConfig.fromEnvironment(variables));
        assertEquals(5, thrown.problems().size(), thrown.getMessage());
    }

    @Test
    void reportsWhatIsWrongInTheEnvironmentAndInTheValuesTogether() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("HOTSOCK_PUBLISH_FUNCTION_ARN", "arn:aws:sns:eu-west-1:1:topic");
        variables.put("HOTSOCK_MAX_IN_FLIGHT", "many");
        variables.put("HOTSOCK_MAX_ATTEMPTS", "0");
        InvalidConfigurationException thrown =
                assertThrows(InvalidConfigurationException.class, () -> HotsockConfig.fromEnvironment(variables));
        assertEquals(3, thrown.problems().size(), thrown.getMessage());
    }

    @Test
    void aVariableThatCanNotBeReadBringsNoProblemsBesidesItsOwn() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("HOTSOCK_PUBLISH_HTTP_API_URL", "https://no such url");
        variables.put("HOTSOCK_HTTP_API_KEY", KEY);
        InvalidConfigurationException thrown =
                assertThrows(InvalidConfigurationException.class, () -> HotsockConfig.fromEnvironment(variables));
        assertEquals(1, thrown.problems().size(), thrown.getMessage());
    }

    @Test
    void everyOptionIsInTheTable() {
        List<String> methods = Arrays.stream(HotsockConfig.Builder.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == HotsockConfig.Builder.class)
                .map(method -> method.getName())
                .filter(name -> !name.equals("copy"))
                .distinct()
                .sorted()
                .toList();
        List<String> options =
                Options.ALL.stream().map(Options.Option::name).sorted().toList();
        assertEquals(methods, options);
    }

    @Test
    void theManualHasExactlyTheseRows() throws IOException {
        String manual = Files.readString(Path.of("../docs/publishing.md"));
        String table = manual.substring(manual.indexOf("| Option |"), manual.indexOf("## Data"));
        List<String> rows = table.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf('|', line.indexOf('|', 1) + 1)))
                .toList();
        assertEquals(Options.ALL.stream().map(HotsockConfigTest::row).toList(), rows);
    }

    private static String row(Options.Option option) {
        return "| `" + option.name() + "` " + (option.secret() ? "\\* " : "") + "| "
                + (option.fromText() == null ? "code only" : "`" + option.variable() + "`") + " ";
    }

    static Stream<Named<Options.Option>> variables() {
        return Options.ALL.stream()
                .filter(option -> option.fromText() != null)
                .map(option -> Named.of(option.variable(), option));
    }

    @ParameterizedTest
    @MethodSource("variables")
    void everyVariableSetsItsOptionAndNoOther(Options.Option option) {
        String text = anotherValue(option);
        Map<String, String> expected = values(HotsockConfig.builder());
        expected.put(
                option.name(), option.name().equals("issuerPrivateKey") ? "SigningKey[from the text given]" : text);
        assertEquals(expected, values(Environment.read(Map.of(option.variable(), text), new Problems())));
    }

    private static Map<String, String> values(HotsockConfig.Builder options) {
        Map<String, String> values = new LinkedHashMap<>();
        Options.ALL.forEach(option ->
                values.put(option.name(), String.valueOf(option.value().apply(options))));
        return values;
    }

    private static String anotherValue(Options.Option option) {
        Object usual = option.value().apply(HotsockConfig.builder());
        if (usual instanceof Boolean truth) {
            return String.valueOf(!truth);
        } else if (usual instanceof Enum<?> choice) {
            return Stream.of(choice.getDeclaringClass().getEnumConstants())
                    .filter(other -> other != choice)
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
        boolean time = usual instanceof Duration || option.name().equals("issuerTokenTtl");
        return time ? "PT7S" : option.name().equals("dispatchMode") ? "SYNCHRONOUS" : "7";
    }
}
