package io.hotsock.cli.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.Hotsock;
import io.hotsock.api.Message;
import io.hotsock.api.Names;
import io.hotsock.api.PublishResult;
import io.hotsock.cli.installation.InstallationOptions;
import io.hotsock.cli.terminal.CommandFailure;
import io.hotsock.cli.terminal.Json;
import io.hotsock.cli.terminal.Terminal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes one message. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        header = "Publishes a message.",
        description = {
            "Publishes one message and waits for the answer, which means queued, not delivered.",
            "",
            "Works on a local and on a real installation, over Lambda or over HTTP. Credentials are taken from "
                    + "HOTSOCK_AWS_ACCESS_KEY_ID and HOTSOCK_AWS_SECRET_ACCESS_KEY, else as every AWS tool does."
        },
        footer = {
            "",
            "Examples:",
            "  hotsock publish user.42 user.updated '{\"name\":\"Kim\"}'",
            "  echo '[1,2,3]' | hotsock publish numbers changed -",
            "  hotsock publish user.42 greeting --text 'Good morning' --at 2031-03-04T05:06:07",
            "  hotsock publish lobby.7 --storage rules '{\"seats\":4}'"
        })
public final class PublishCommand implements Runnable {

    @Mixin
    private final Terminal terminal = new Terminal();

    @Mixin
    private final InstallationOptions installation;

    @Parameters(index = "0", paramLabel = "CHANNEL", description = "The channel.")
    private String channel = "";

    @Parameters(
            index = "1..*",
            arity = "0..2",
            paramLabel = "EVENT [DATA]",
            hideParamSyntax = true,
            description =
                    "The event, unless --storage is given; then the data as JSON: the text itself, @FILE, or - for "
                            + "stdin. At most 32 KiB.")
    private String[] rest = {};

    @Option(names = "--text", paramLabel = "TEXT", description = "The data as plain text instead of JSON.")
    private @Nullable String text;

    @Option(
            names = "--storage",
            paramLabel = "KEY",
            description = "Write the data to the channel's storage under this key; without data the entry is cleared.")
    private @Nullable String storageKey;

    @Option(
            names = "--store",
            paramLabel = "SECONDS",
            description = "How long the service keeps it; -1 is for ever. Default: not, but storage for ever.")
    private @Nullable Long store;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "Deliver at 2031-03-04T05:06:07 (in --timezone) or at an expression at(...).")
    private @Nullable String at;

    @Option(names = "--timezone", paramLabel = "ZONE", description = "The IANA time zone of --at. Default: UTC.")
    private @Nullable String timezone;

    @Option(
            names = "--deduplication-id",
            paramLabel = "ID",
            description = "A second message with it within 5 minutes is accepted and dropped.")
    private @Nullable String deduplicationId;

    @Option(names = "--eager-id", description = "Have the message's id assigned at once, and print it.")
    private boolean eagerId;

    @Option(names = "--emit-pub-sub-event", description = "Have the service emit a pub/sub event as well.")
    private boolean emitPubSubEvent;

    @Option(
            names = "--attribute",
            paramLabel = "NAME=JSON",
            description = "A further attribute, passed to the service as it is; may be repeated.")
    private @Nullable Map<String, String> attributes;

    /** A command that reads variables from the environment given. */
    public PublishCommand(Map<String, String> environment) {
        this.installation = new InstallationOptions(environment);
    }

    @Override
    public void run() {
        Message message = message();
        try (Hotsock hotsock = Hotsock.create(installation.config())) {
            print(hotsock.publisher().publish(message));
        } catch (IllegalStateException e) {
            // The half of the configuration that publishes is missing; the message names the option.
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    private Message message() {
        Message.Builder message = storageKey == null
                ? Message.builder(channel, argument(0, "Which event? Give CHANNEL EVENT [DATA]."))
                : Message.builder(channel, Names.STORAGE_SET).key(storageKey);
        new DataArgument(text, argumentAfterEvent()).addTo(message, storageKey != null);
        if (store != null) {
            message.store(store);
        }
        if (at != null) {
            message.schedule(at.startsWith("at(") ? at : "at(" + at + ")", timezone);
        } else if (timezone != null) {
            throw CommandFailure.usage("--timezone is of use only with --at.");
        }
        if (attributes != null) {
            attributes.forEach((name, json) -> message.attribute(
                    name, Json.read(json, "attribute " + name, "Quote text twice: --attribute 'name=\"text\"'.")));
        }
        return message.deduplicationId(deduplicationId)
                .eagerIdGeneration(eagerId)
                .emitPubSubEvent(emitPubSubEvent)
                .build();
    }

    private String argument(int index, String otherwise) {
        if (index >= rest.length) {
            throw CommandFailure.usage(otherwise);
        }
        return rest[index];
    }

    private @Nullable String argumentAfterEvent() {
        int index = storageKey == null ? 1 : 0;
        if (rest.length > index + 1) {
            throw CommandFailure.usage("\"" + rest[index + 1] + "\" is one argument too many; quote the data.");
        }
        return index < rest.length ? rest[index] : null;
    }

    private void print(PublishResult result) {
        if (terminal.json()) {
            ObjectNode json = Json.object().put("channel", result.channel()).put("event", result.event());
            result.id().ifPresent(id -> json.put("id", id));
            result.scheduleArn().ifPresent(arn -> json.put("scheduleArn", arn));
            terminal.print(json);
        } else {
            terminal.printRaw("Accepted: " + result.event() + " on " + result.channel());
            result.id().ifPresent(id -> terminal.printRaw("  id           " + id));
            result.scheduleArn().ifPresent(arn -> terminal.printRaw("  scheduleArn  " + arn));
        }
    }
}
