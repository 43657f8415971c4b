package io.hotsock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The jar as users have it, in processes of its own; it is there once it is packaged. */
@EnabledIfSystemProperty(named = "hotsock.jar", matches = ".+")
class RunnableJarIT {

    private static final Path JAR = Path.of(System.getProperty("hotsock.jar", ""));

    @TempDir
    private Path directory;

    @Test
    void itRunsOnItsOwnAndTellsItsVersion() throws Exception {
        Output output = run(Map.of(), "--version");

        assertEquals(0, output.code());
        assertTrue(output.out().startsWith("hotsock 0."), output.out());
        assertEquals("", output.err());
    }

    @Test
    void aLocalInstallationIsUsedByTheOtherCommandsThroughTheVariablesItPrints() throws Exception {
        Started local = process(Map.of(), "local", "--port", "0", "--json", "--aud", "shop");
        try (BufferedReader lines = local.lines()) {
            JsonNode announced = new ObjectMapper().readTree(lines.readLine());
            Map<String, String> variables = variables(announced);
            String url = announced.path("webSocketUrl").asText();

            Started listening = process(
                    variables,
                    "listen",
                    "--json",
                    "--count",
                    "1",
                    "--timeout",
                    "60",
                    "--event",
                    "hotsock.subscribed",
                    "--url",
                    url,
                    "user.42");
            assertEquals("hotsock.subscribed", event(listening.output()));
            Started byToken = process(
                    Map.of(),
                    "listen",
                    "--json",
                    "--count",
                    "1",
                    "--timeout",
                    "60",
                    "--event",
                    "hotsock.connected",
                    "--url",
                    url,
                    "--token",
                    announced.path("token").asText());
            assertEquals("hotsock.connected", event(byToken.output()));
            Output published = run(variables, "publish", "user.42", "e", "{\"a\":1}", "--json");
            assertEquals(
                    "{\"channel\":\"user.42\",\"event\":\"e\"}", published.out().strip());
            assertEquals(0, run(variables, "doctor", "--url", url).code());
        } finally {
            local.process().destroy();
        }
        assertTrue(local.process().waitFor(20, TimeUnit.SECONDS), "it ends when it is told to");
    }

    /** Scripts rely on these names. */
    @Test
    void theAnnouncementHasTheFixedNames() throws Exception {
        Path secret = directory.resolve("secret");
        Files.writeString(secret, "test-only-hotsock-contract-secret-0123456789abcdef0123456789abcdef");
        Started local = process(
                Map.of(),
                "local",
                "--port",
                "0",
                "--json",
                "--alg",
                "HS256",
                "--key",
                secret.toString(),
                "--kid",
                "k-1");
        try (BufferedReader lines = local.lines()) {
            JsonNode announced = new ObjectMapper().readTree(lines.readLine());

            for (String name : List.of(
                    "webSocketUrl",
                    "httpApiUrl",
                    "publishFunctionArn",
                    "lambdaEndpoint",
                    "stsEndpoint",
                    "region",
                    "accessKeyId",
                    "secretAccessKey",
                    "consoleUrl")) {
                assertTrue(announced.path(name).isTextual(), name);
            }
            assertEquals(2, announced.path("apiKeys").size());
            JsonNode key = announced.at("/signingKeys/0");
            assertEquals("HS256", key.path("alg").asText());
            assertEquals("k-1", key.path("kid").asText());
            assertEquals(Files.readString(secret), key.path("secret").asText());
        } finally {
            local.process().destroy();
        }
    }

    @Test
    void anEncryptedKeyIsOpenedForTheInstallation() throws Exception {
        Path key = directory.resolve("encrypted.pem");
        Files.writeString(key, encryptedKey("open barley"));
        Output closed = run(Map.of(), "local", "--port", "0", "--json", "--key", key.toString());
        assertEquals(2, closed.code());
        assertTrue(closed.err().contains("it is encrypted"), closed.err());

        Started local = process(
                Map.of(), "local", "--port", "0", "--json", "--key", key.toString(), "--key-passphrase", "open barley");
        try (BufferedReader lines = local.lines()) {
            JsonNode announced = new ObjectMapper().readTree(lines.readLine());
            assertTrue(announced.at("/signingKeys/0/privateKeyPem").asText().startsWith("-----BEGIN PRIVATE KEY-----"));
            String url = announced.path("webSocketUrl").asText();
            assertEquals(0, run(variables(announced), "doctor", "--url", url).code());
        } finally {
            local.process().destroy();
        }
    }

    private static String encryptedKey(String passphrase) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(new JcaPKCS8Generator(
                    generator.generateKeyPair().getPrivate(),
                    new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                            .setProvider(new BouncyCastleProvider())
                            .setPassword(passphrase.toCharArray())
                            .build()));
        }
        return text.toString();
    }

    @Test
    void aPortInUseIsSaidInOneSentence() throws Exception {
        Started first = process(Map.of(), "local", "--port", "0", "--json");
        try (BufferedReader lines = first.lines()) {
            String url = new ObjectMapper()
                    .readTree(lines.readLine())
                    .path("httpApiUrl")
                    .asText();
            String port = url.replaceAll(".*:(\\d+)/", "$1");

            Output second = run(Map.of(), "local", "--port", port);

            assertEquals(3, second.code());
            assertEquals(1, second.err().lines().count(), second.err());
            assertEquals("", second.out());
        } finally {
            first.process().destroy();
        }
    }

    @Test
    void nothingIsColouredWhereNoTerminalIs() throws Exception {
        for (String[] arguments :
                List.of(new String[] {"--help"}, new String[] {"keys", "generate"}, new String[] {"x"})) {
            Output output = run(Map.of(), arguments);
            assertFalse((output.out() + output.err()).contains("\u001b"), String.join(" ", arguments));
        }
    }

    @Test
    void signaturesOfSingleJarsAreLeftOutAndServicesKept() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();
            assertFalse(names.stream().anyMatch(name -> name.matches("META-INF/[^/]*\\.(SF|DSA|RSA|EC)")));
            assertNotNull(jar.getEntry("META-INF/services/io.hotsock.api.shim.InstallationProvider"));
            assertNotNull(jar.getEntry("META-INF/services/org.slf4j.spi.SLF4JServiceProvider"));
            assertEquals("true", jar.getManifest().getMainAttributes().getValue("Multi-Release"));
        }
    }

    private Output run(Map<String, String> variables, String... arguments) throws Exception {
        return process(variables, arguments).output();
    }

    /** Stderr goes to a file, so that neither stream can fill up while the other is read. */
    private Started process(Map<String, String> variables, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        File err = File.createTempFile("err", ".txt", directory.toFile());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err);
        builder.environment().keySet().removeIf(name -> name.startsWith("HOTSOCK_") || name.startsWith("JAVA_TOOL"));
        builder.environment().putAll(variables);
        return new Started(builder.start(), err.toPath());
    }

    private static String event(Output output) throws IOException {
        return new ObjectMapper().readTree(output.out()).path("event").asText(output.toString());
    }

    private static Map<String, String> variables(JsonNode announced) {
        return new ObjectMapper().convertValue(announced.path("environment"), new TypeReference<>() {});
    }

    private record Output(int code, String out, String err) {}

    private record Started(Process process, Path err) {

        BufferedReader lines() {
            return process.inputReader(StandardCharsets.UTF_8);
        }

        Output output() throws Exception {
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            return new Output(process.exitValue(), out, Files.readString(err));
        }
    }
}
