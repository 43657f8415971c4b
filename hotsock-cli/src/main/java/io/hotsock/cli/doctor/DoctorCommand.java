package io.hotsock.cli.doctor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.hotsock.InvalidConfigurationException;
import io.hotsock.cli.installation.InstallationOptions;
import io.hotsock.cli.installation.KeyOptions;
import io.hotsock.cli.terminal.ExitCode;
import io.hotsock.cli.terminal.Json;
import io.hotsock.cli.terminal.Terminal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a configuration step by step. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        header = "Checks a configuration step by step.",
        description = {
            "Looks at the options and HOTSOCK_ variables, at the credentials, the role, the publish function (by a dry run, "
                    + "so nothing is published), the HTTP API and its key, the signing key, and with --url at the "
                    + "WebSocket, and says of each what was found or what is wrong.",
            "",
            "Exit code 1 means that something is wrong."
        },
        footer = {"", "Example:  hotsock doctor --url wss://live.example.net/"})
public final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private final Terminal terminal = new Terminal();

    @Mixin
    private final InstallationOptions installation;

    @Mixin
    private final KeyOptions key;

    @Option(names = "--url", paramLabel = "URL", description = "The WebSocket URL to connect to.")
    private @Nullable URI url;

    /** A command that reads variables from the environment given. */
    public DoctorCommand(Map<String, String> environment) {
        this.installation = new InstallationOptions(environment);
        this.key = new KeyOptions(environment);
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        Finding configuration = configuration();
        findings.add(configuration);
        if (!configuration.isFailed()) {
            publishing(findings);
        }
        KeyCheck keys = new KeyCheck(key);
        findings.add(keys.run());
        findings.add(SocketCheck.run(url, keys.token()));
        print(findings);
        return findings.stream().anyMatch(Finding::isFailed) ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private Finding configuration() {
        try {
            installation.config();
            return Finding.ok("configuration", "options and HOTSOCK_ variables fit together");
        } catch (InvalidConfigurationException e) {
            return Finding.failed("configuration", String.join("; ", e.problems()));
        }
    }

    private void publishing(List<Finding> findings) throws InterruptedException {
        Map<String, String> variables = installation.variables();
        String function = variables.get("HOTSOCK_PUBLISH_FUNCTION_ARN");
        String http = variables.get("HOTSOCK_PUBLISH_HTTP_API_URL");
        if (function != null) {
            new AwsChecks(variables, function).run(findings);
        } else if (http != null) {
            findings.add(HttpCheck.run(URI.create(http), variables.getOrDefault("HOTSOCK_HTTP_API_KEY", "")));
        } else {
            findings.add(Finding.skipped(
                    "publishing", "neither HOTSOCK_PUBLISH_FUNCTION_ARN nor HOTSOCK_PUBLISH_HTTP_API_URL is set"));
        }
    }

    private void print(List<Finding> findings) {
        if (terminal.json()) {
            ArrayNode json = Json.array();
            findings.forEach(finding -> json.add(finding.toJson()));
            terminal.print(json);
        } else {
            findings.forEach(finding -> {
                terminal.print(mark(finding) + " " + finding.check());
                terminal.printRaw("          " + finding.detail());
            });
        }
    }

    private static String mark(Finding finding) {
        return switch (finding.status()) {
            case OK -> "@|green ok     |@ ";
            case FAILED -> "@|red,bold failed |@ ";
            case SKIPPED -> "@|faint skipped|@ ";
        };
    }
}
