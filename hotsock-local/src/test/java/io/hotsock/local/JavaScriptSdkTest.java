package io.hotsock.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The AWS SDK for JavaScript, unmodified: {@code src/test/javascript/sdk.test.mjs}. Its packages come from npm by a command
 * of their own, so that a build needs neither Node nor a second registry; without them this test reports itself skipped.
 */
class JavaScriptSdkTest {

    private static final Path DIRECTORY = Path.of("src", "test", "javascript");

    @Test
    void theSdkForJavaScriptIsServed() throws Exception {
        assumeTrue(isOnPath("node"), "no node on the PATH");
        assumeTrue(
                Files.isDirectory(DIRECTORY.resolve("node_modules")),
                "its packages are not there; \"npm ci --prefix hotsock-local/src/test/javascript\" installs them");
        try (LocalHotsock local = LocalHotsock.start()) {
            ProcessBuilder builder = new ProcessBuilder("node", "--test", "sdk.test.mjs")
                    .directory(DIRECTORY.toFile())
                    .redirectErrorStream(true);
            builder.environment().putAll(environment(local));
            Process node = builder.start();
            String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertEquals(0, node.waitFor(), output);
            assertTrue(output.contains("# fail 0") && !output.contains("# pass 0"), output);
        }
    }

    private static Map<String, String> environment(LocalHotsock local) {
        return Map.of(
                "ENDPOINT", local.lambdaEndpoint().toString(),
                "REGION", local.region(),
                "ACCESS_KEY_ID", local.accessKeyId(),
                "SECRET_ACCESS_KEY", local.secretAccessKey(),
                "FUNCTION_ARN", local.publishFunctionArn(),
                "ROLE_ARN", local.roleArn(),
                "HTTP_API", local.httpApiUrl().toString(),
                "WEBSOCKET_URL", local.webSocketUrl().toString(),
                "TOKEN", TestTokens.connect(local, "u-17", "{\"*\":{\"subscribe\":true}}"));
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
