package io.hotsock.cli.listen;

import io.hotsock.cli.installation.KeyOptions;
import io.hotsock.cli.terminal.CommandFailure;
import io.hotsock.cli.terminal.ExitCode;
import io.hotsock.cli.terminal.Terminal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a browser would receive. */
@Command(
        name = "listen",
        mixinStandardHelpOptions = true,
        header = "Prints the messages that arrive on channels.",
        description = {
            "Connects as a browser does, subscribes to channels, and prints the messages that arrive. A lost connection is "
                    + "opened again, at once and then ever more slowly.",
            "",
            "With --token it connects by that token for as long as it is good. Without, it signs a token for every "
                    + "connection with the key that --key or HOTSOCK_ISSUER_PRIVATE_KEY gives; with --subscribe-tokens "
                    + "that one may only connect, and each subscription has a token of its own.",
            "",
            "Messages go to stdout, with --json as they came; everything else goes to stderr."
        },
        footer = {
            "",
            "Examples:",
            "  hotsock listen user.42",
            "  hotsock listen --url wss://live.example.net/ --token \"$TOKEN\" orders.42 orders.43",
            "  hotsock listen --key signing-key.pem --uid u-17 --subscribe-tokens presence.studio",
            "  hotsock listen --json --count 1 --timeout 10 user.42     exit code 1 if nothing came in time"
        })
public final class ListenCommand implements Callable<Integer> {

    @Mixin
    private final Terminal terminal = new Terminal();

    @Mixin
    private final KeyOptions key;

    @Mixin
    private final ListenTokens tokens = new ListenTokens();

    @Parameters(
            arity = "0..*",
            paramLabel = "CHANNEL",
            description = "Channels to subscribe to, beside those that the token subscribes to by itself.")
    private List<String> channels = new ArrayList<>();

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "ws://127.0.0.1:8090/v1",
            description = "The installation's WebSocket URL (stack output WebSocketsAwsWssUrl). Default: "
                    + "${DEFAULT-VALUE}, where 'hotsock local' listens.")
    private URI url = URI.create("");

    @Option(
            names = "--event",
            paramLabel = "NAME",
            description = "Print only this event, be it one of the service's own; may be repeated.")
    private Set<String> events = new LinkedHashSet<>();

    @Option(names = "--count", paramLabel = "NUMBER", description = "End after so many messages.")
    private @Nullable Long count;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "End after this time; with exit code 1 when --count asked for more messages than came.")
    private @Nullable Long timeout;

    /** A command that reads variables from the environment given. */
    public ListenCommand(Map<String, String> environment) {
        this.key = new KeyOptions(environment);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!"ws".equals(url.getScheme()) && !"wss".equals(url.getScheme())) {
            throw CommandFailure.usage("\"" + url + "\" is no WebSocket URL such as wss://live.example.net/.");
        }
        Listening.Source source = new Listening.Source(
                url, tokens.connectTokens(key, channels), tokens.subscribeTokens(key), tokens.channels(channels));
        Listening listening = new Listening(
                terminal, new FramePrinter(terminal, events), source, Listening.Pulse.USUAL, new Backoff(new Random()));
        if (count != null) {
            listening.stopAfter(count);
        }
        if (timeout != null) {
            listening.stopAfter(Duration.ofSeconds(timeout));
        }
        boolean complete = listening.run();
        return complete || count == null ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
