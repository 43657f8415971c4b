package io.hotsock.cli.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.cli.installation.KeyOptions;
import io.hotsock.cli.terminal.CommandFailure;
import io.hotsock.cli.terminal.ExitCode;
import io.hotsock.cli.terminal.Json;
import io.hotsock.cli.terminal.Terminal;
import io.hotsock.local.TokenInspector;
import io.hotsock.local.TokenInspector.Inspection;
import io.hotsock.token.TokenScope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code token inspect}. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        header = "Decodes a token and says what the service would make of it.",
        description = {
            "Names every rule and claim because of which the service would refuse it. The signature is checked when a key "
                    + "is given: private, public or secret. Exit code 1 means that the token is of no use, or not for "
                    + "--for.",
            "",
            "Only the service itself knows whether a single-use token has been used."
        },
        footer = {
            "",
            "Examples:",
            "  hotsock token inspect --alg ES256 --key public.pem --aud shop \"$TOKEN\"",
            "  hotsock token --key signing-key.pem --uid u-17 | hotsock token inspect -"
        })
public final class InspectCommand implements Callable<Integer> {

    @Mixin
    private final Terminal terminal = new Terminal();

    @Mixin
    private final KeyOptions key;

    @Option(names = "--for", paramLabel = "SCOPE", description = "What it must be of use for: connect, subscribe, umd.")
    private @Nullable TokenScope scope;

    @Parameters(index = "0", paramLabel = "TOKEN", description = "The token, or - to read it from stdin.")
    private String token = "";

    /** A command that reads variables from the environment given. */
    public InspectCommand(Map<String, String> environment) {
        this.key = new KeyOptions(environment);
    }

    @Override
    public Integer call() {
        List<io.hotsock.local.SigningKey> keys = key.given() ? List.of(key.verifying()) : List.of();
        TokenInspector inspector = new TokenInspector(keys, key.audience(), key.issuer(), Clock.systemUTC());
        Inspection inspection = inspector.inspect(token.equals("-") ? fromStdin() : token);
        if (terminal.json()) {
            terminal.print(toJson(inspection));
        } else {
            print(inspection);
        }
        return good(inspection) ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private boolean good(Inspection inspection) {
        return scope == null ? inspection.usable() : "".equals(inspection.uses().get(scope.word()));
    }

    private static ObjectNode toJson(Inspection inspection) {
        ObjectNode json = Json.object();
        json.set("header", inspection.header());
        json.set("claims", inspection.claims());
        json.put("signatureChecked", inspection.signatureChecked());
        json.set("problems", Json.of(inspection.problems()));
        ObjectNode uses = json.putObject("uses");
        inspection.uses().forEach((use, problem) -> uses.put(use, problem.isEmpty() ? "accepted" : problem));
        return json;
    }

    private void print(Inspection inspection) {
        part("Header", inspection.header());
        part("Claims", inspection.claims());
        for (String claim : List.of("nbf", "iat", "exp")) {
            if (inspection.claims() != null && inspection.claims().path(claim).isNumber()) {
                terminal.printRaw(
                        "  " + claim + " is " + time(inspection.claims().get(claim)));
            }
        }
        terminal.print("@|bold Verdict|@" + (inspection.signatureChecked() ? "" : ", the signature not looked at"));
        inspection.problems().forEach(problem -> terminal.printRaw("  refused: " + problem));
        if (inspection.problems().isEmpty()) {
            inspection
                    .uses()
                    .forEach((use, problem) -> terminal.printRaw(
                            String.format("  %-10s %s", use, problem.isEmpty() ? "accepted" : "refused: " + problem)));
        }
    }

    private void part(String name, @Nullable ObjectNode json) {
        terminal.print("@|bold " + name + "|@");
        terminal.printRaw(json == null ? "  can not be decoded" : Json.pretty(json));
    }

    private static String time(JsonNode seconds) {
        try {
            return Instant.ofEpochSecond(seconds.asLong()).toString();
        } catch (DateTimeException e) {
            return "beyond all calendars";
        }
    }

    private static String fromStdin() {
        try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw CommandFailure.usage("The token can not be read from stdin.");
        }
    }
}
