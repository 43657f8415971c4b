package io.hotsock.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotsock.local.LocalHotsock;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command that docs/cli.md shows, as it stands there, but for the addresses: on a local installation whose variables
 * are set, as the page says.
 */
class DocumentedCommandsTest {

    private static final Path PAGE = Path.of("..", "docs", "cli.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\n(.*?)^```");
    private static final Pattern COMMAND = Pattern.compile("^(?:\\$ )?hotsock (.*?)(?:\\s+#.*)?$");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path directory;

    private LocalHotsock local;
    private Map<String, String> variables;

    static Stream<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(Files.readString(PAGE));
        while (blocks.find()) {
            blocks.group(1)
                    .replace("\\\n", " ")
                    .lines()
                    .map(COMMAND::matcher)
                    .filter(Matcher::matches)
                    .forEach(command -> commands.add(command.group(1)));
        }
        return commands.stream();
    }

    @BeforeEach
    void start() throws IOException {
        local = LocalHotsock.start();
        variables = Cli.environment(local);
        Path key = directory.resolve("signing-key.pem");
        Files.writeString(key, local.signingKeys().get(0).privateKeyPem().orElseThrow());
        Files.writeString(
                directory.resolve("public.pem"),
                local.signingKeys().get(0).publicKeyPem().orElseThrow());
    }

    @AfterEach
    void stop() {
        local.close();
    }

    @Test
    void thePageIsRead() throws IOException {
        assertTrue(commands().count() > 10, "Only " + commands().count() + " commands were found.");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandDoesWhatThePageSays(String line) throws Exception {
        List<String> words = words(line);
        switch (words.get(0)) {
            // It runs until it is ended; RunnableJarIT starts it.
            case "local" -> HotsockCli.commandLine(variables).parseArgs(words.toArray(String[]::new));
            case "listen" -> listen(words);
            case "keys" -> run(newFiles(words)).expect(0);
            case "doctor" -> run(words).expect(0);
            case "token" -> run(words).expect(words.contains("inspect") && words.contains("--aud") ? 1 : 0);
            default -> run(words).expect(0);
        }
    }

    private void listen(List<String> words) throws Exception {
        List<String> all = new ArrayList<>(words);
        if (!all.contains("--url")) {
            all.addAll(List.of("--url", local.webSocketUrl().toString()));
        }
        if (!all.contains("--count")) {
            all.addAll(List.of("--count", "1"));
        }
        Cli.Running listening = Cli.start(variables, all.toArray(String[]::new));
        String channel = all.stream()
                .filter(word -> word.matches("(user|orders|presence)\\..*"))
                .findFirst()
                .orElseThrow();
        while (!isSubscribed(channel)) {
            Thread.sleep(10);
        }
        Cli.run(variables, "publish", channel, "user.updated", "{\"name\":\"Kim\"}")
                .expect(0);
        assertTrue(listening.await().expect(0).out().contains("user.updated"));
    }

    private boolean isSubscribed(String channel) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(local.httpApiUrl().resolve("channels/" + channel))
                .header("Authorization", "Bearer " + local.apiKeys().get(0))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return new ObjectMapper().readTree(answer).path("subscriptionsCount").asInt() > 0;
    }

    @Test
    void theAnswerToPublishIsTheOneShown() throws IOException {
        String shown = Files.readString(PAGE);
        String answer = Cli.run(variables, "publish", "user.42", "user.updated", "{\"name\":\"Kim\"}")
                .expect(0)
                .out()
                .strip();

        assertTrue(shown.contains("'{\"name\":\"Kim\"}'\n" + answer + "\n"), answer);
    }

    private Cli.Result run(List<String> words) {
        return Cli.run(variables, words.toArray(String[]::new));
    }

    /** {@code --out} replaces no file. */
    private List<String> newFiles(List<String> words) {
        List<String> all = new ArrayList<>(words);
        int out = all.indexOf("--out");
        if (out >= 0) {
            all.set(out + 1, directory.resolve("new.pem").toString());
        }
        return all;
    }

    private List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            String word = matcher.group(1) != null
                    ? matcher.group(1)
                    : matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            words.add(meant(word));
        }
        return words;
    }

    private String meant(String word) {
        return switch (word) {
            case "signing-key.pem", "public.pem" -> directory.resolve(word).toString();
            case "wss://live.example.net/" -> local.webSocketUrl().toString();
            case "$TOKEN" -> token();
            default -> word;
        };
    }

    private String token() {
        return Cli.run(variables, "token", "--subscribe", "*", "--aud", "another")
                .expect(0)
                .lastLine();
    }
}
