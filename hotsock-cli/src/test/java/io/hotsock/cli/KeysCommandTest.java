package io.hotsock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysCommandTest {

    private static final String SECRET = "test-only-hotsock-contract-secret-0123456789abcdef0123456789abcdef";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "HS512", "RS256", "PS384", "ES256", "ES384", "ES512", "EdDSA"})
    void aGeneratedKeyConvertsToTheParameterItWasPrintedWith(String algorithm) throws IOException {
        JsonNode generated = json(Cli.run("keys", "generate", "--json", "--alg", algorithm, "--kid", "k-1"));
        Path file = directory.resolve("key");
        String key =
                generated.path("secret").asText(generated.path("privateKeyPem").asText());
        Files.writeString(file, key);

        JsonNode converted = json(
                Cli.run("keys", "convert", "--json", "--alg", algorithm, "--kid", "k-1", "--key", file.toString()));

        assertEquals(algorithm, converted.path("SigningKey1MethodParameter").asText());
        assertEquals("k-1", converted.path("SigningKey1IDParameter").asText());
        assertEquals(generated.get("SigningKey1EncodedParameter"), converted.get("SigningKey1EncodedParameter"));
    }

    @Test
    void aPublicKeyConvertsToTheSameParameterAsItsPrivateKey() throws IOException {
        JsonNode generated = json(Cli.run("keys", "generate", "--json"));
        Path file = directory.resolve("public.pem");
        Files.writeString(file, generated.path("publicKeyPem").asText());

        JsonNode converted = json(Cli.run("keys", "convert", "--json", "--key", file.toString()));

        assertEquals(generated.get("SigningKey1EncodedParameter"), converted.get("SigningKey1EncodedParameter"));
    }

    /** Contract section 12.3. */
    @Test
    void theContractsSecretHasTheContractsParameter() throws IOException {
        Path file = directory.resolve("secret");
        Files.writeString(file, SECRET);

        Cli.Result result = Cli.run("keys", "convert", "--json", "--alg", "HS256", "--key", file.toString())
                .expect(0);

        assertEquals(
                "dGVzdC1vbmx5LWhvdHNvY2stY29udHJhY3Qtc2VjcmV0LTAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVm",
                json(result).path("SigningKey1EncodedParameter").asText());
    }

    @Test
    void aLineBreakAtTheEndOfASecretIsPointedOut() throws IOException {
        Path file = directory.resolve("secret");
        Files.writeString(file, SECRET + "\n");

        Cli.Result result = Cli.run("keys", "convert", "--alg", "HS256", "--key", file.toString())
                .expect(0);

        assertTrue(result.err().contains("ends with a line break"), result.err());
    }

    @Test
    void aKeyInAFileIsItsOwnersAloneAndNotPrinted() throws IOException {
        Path file = directory.resolve("signing-key.pem");

        Cli.Result result =
                Cli.run("keys", "generate", "--out", file.toString()).expect(0);

        assertFalse(result.out().contains("PRIVATE KEY-----"), result.out());
        assertTrue(Files.readString(file).startsWith("-----BEGIN PRIVATE KEY-----"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(
                json(Cli.run("keys", "generate", "--json", "--out", file + "2")).has("privateKeyPem"));
    }

    @Test
    void anExistingFileIsLeftAlone() throws IOException {
        Path file = directory.resolve("signing-key.pem");
        Files.writeString(file, "precious");

        Cli.run("keys", "generate", "--out", file.toString()).expectRefusal(2, "exists already");

        assertEquals("precious", Files.readString(file));
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutQuotingIt() throws IOException {
        Path file = directory.resolve("key");
        Files.writeString(file, "hunter2 hunter2 hunter2");

        Cli.Result result = Cli.run("keys", "convert", "--key", file.toString()).expectRefusal(2, "a PEM block");

        assertFalse(result.err().contains("hunter2"), result.err());
        Cli.run("keys", "convert", "--key", directory.resolve("none").toString())
                .expectRefusal(2, "no such file");
        Cli.run("keys", "generate", "--alg", "HS1").expectRefusal(2, "none of HS256, HS384");
    }

    private static JsonNode json(Cli.Result result) throws JsonProcessingException {
        return new ObjectMapper().readTree(result.expect(0).out());
    }
}
