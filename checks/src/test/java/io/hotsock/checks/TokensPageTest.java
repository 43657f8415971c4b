package io.hotsock.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.Hotsock;
import io.hotsock.HotsockConfig;
import io.hotsock.checks.Markdown.Block;
import io.hotsock.token.ChannelDirectives;
import io.hotsock.token.EventDirectives;
import io.hotsock.token.InvalidTokenException;
import io.hotsock.token.IssuerSettings;
import io.hotsock.token.LocalTokenIssuer;
import io.hotsock.token.SignatureProvider;
import io.hotsock.token.SigningAlgorithm;
import io.hotsock.token.SigningKey;
import io.hotsock.token.SigningKeyException;
import io.hotsock.token.StorageDirectives;
import io.hotsock.token.TokenBuilder;
import io.hotsock.token.TokenIssuer;
import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on tokens: its code runs, its messages are the ones given, and it knows every method and no other. */
class TokensPageTest {

    private static final Markdown PAGE = Markdown.read(Tree.root().resolve("docs/tokens.md"));
    private static final Pattern CALL = Pattern.compile("\\b([a-z]\\w+)\\(");

    /** The typed channels that the page takes for granted. */
    private static final String EVENTS = """
            class Rooms {
                @HotsockEvent(channel = "user.<id>", event = "user.updated")
                String update(String id) {
                    return id;
                }

                @HotsockEvent(channel = "room.<id>", event = "chat")
                String say(String id, String text) {
                    return text;
                }
            }
            """;

    private static final String GIVEN = """
            static final Instant since = Instant.now().minusSeconds(60);
            static final String pem = SigningKey.generate(SigningAlgorithm.ES256);
            static final String passphrase = "opensesame";
            static final byte[] bytes = new byte[64];
            static final java.security.PrivateKey privateKey = newKey();
            static final Path path = Path.of(System.getenv("KEY_FILE"));
            static final IssuerSettings nextSettings = IssuerSettings.builder()
                    .privateKey(pem)
                    .build();

            static java.security.PrivateKey newKey() {
                try {
                    return java.security.KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
                } catch (java.security.GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void theJavaCompilesAndRuns() throws Exception {
        List<String> snippets = Stream.concat(PAGE.blocks("java").stream().map(Block::text), Stream.of(EVENTS))
                .toList();
        Compilation compilation = Compilation.of(Snippets.source(GIVEN, snippets), directory);
        assertEquals(List.of(), compilation.messages());
        String pem = SigningKey.generate(SigningAlgorithm.ES256);
        Path file = Files.writeString(directory.resolve("issuer.pem"), pem);
        Path output = directory.resolve("output");
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        directory + File.pathSeparator + System.getProperty("java.class.path"),
                        Snippets.PROGRAM)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        program.environment().put("HOTSOCK_ISSUER_PRIVATE_KEY", pem);
        program.environment().put("KEY_FILE", file.toString());
        Process running = program.start();
        try {
            assertTrue(running.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, running.exitValue(), Files.readString(output));
        } finally {
            running.destroyForcibly();
        }
    }

    @Test
    void theRefusalShownIsTheRefusalGiven() {
        TokenIssuer issuer = TokenIssuer.of(IssuerSettings.builder()
                .privateKey("k".repeat(32))
                .algorithm(SigningAlgorithm.HS256)
                .build());
        TokenBuilder token = issuer.token()
                .uid("u".repeat(129))
                .subscribe("user.*")
                .channel("room.7", c -> c.event("chat", e -> e.echo()));
        InvalidTokenException refusal = assertThrows(InvalidTokenException.class, token::issue);
        assertEquals(shown("What is refused"), refusal.getMessage());
    }

    @Test
    void theUnfitKeyIsRefusedInTheWordsShown() {
        SigningKey key = SigningKey.text(SigningKey.generate(SigningAlgorithm.ES256));
        SigningKeyException refusal =
                assertThrows(SigningKeyException.class, () -> key.installationParameter(SigningAlgorithm.ES384));
        String given = refusal.getMessage().replace("the text given", "the environment variable KEY");
        assertEquals(shown("Keys"), given);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                TokenBuilder.class,
                ChannelDirectives.class,
                EventDirectives.class,
                StorageDirectives.class,
                SigningKey.class
            })
    void everyMethodIsOnThePage(Class<?> type) {
        Set<String> missing = methods(type).collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(calls().collect(Collectors.toSet()));
        missing.remove("toString");
        assertEquals(Set.of(), missing);
    }

    @Test
    void thePageNamesNoMethodThatIsNotThere() {
        Set<String> there = Stream.of(
                        TokenBuilder.class,
                        ChannelDirectives.class,
                        EventDirectives.class,
                        StorageDirectives.class,
                        SigningKey.class,
                        TokenIssuer.class,
                        LocalTokenIssuer.class,
                        IssuerSettings.Builder.class,
                        InvalidTokenException.class,
                        SignatureProvider.class,
                        Hotsock.class,
                        HotsockConfig.Builder.class)
                .flatMap(TokensPageTest::methods)
                .collect(Collectors.toSet());
        List<String> unknown = PAGE.inlineCode().stream()
                .flatMap(code -> CALL.matcher(code).results().map(call -> call.group(1)))
                .filter(name -> !there.contains(name))
                .toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void theProviderShownIsTheOneTested() {
        String version =
                Pom.in(Tree.root()).property("corretto-provider.version").orElseThrow();
        String shown = PAGE.blocks("xml").get(0).text();
        assertTrue(shown.contains("<version>" + version + "</version>"), shown);
    }

    private static Stream<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName);
    }

    private static Stream<String> calls() {
        return Stream.concat(
                        PAGE.inlineCode().stream(), PAGE.blocks("java").stream().map(Block::text))
                .flatMap(code -> CALL.matcher(code).results().map((MatchResult call) -> call.group(1)));
    }

    /** The message in the section's one block without a language, its lines joined. */
    private static String shown(String section) {
        return PAGE.blocks("").stream()
                .filter(block -> block.section().equals(section))
                .map(block -> block.text().replace('\n', ' '))
                .collect(Collectors.joining());
    }
}
