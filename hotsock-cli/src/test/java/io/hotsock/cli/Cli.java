package io.hotsock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.local.LocalHotsock;
import io.hotsock.local.SigningKey;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Runs commands in this process. */
final class Cli {

    private Cli() {}

    static Result run(Map<String, String> environment, String... arguments) {
        return new Running(environment, arguments).execute();
    }

    /** Runs a command on a thread of its own. */
    static Running start(Map<String, String> environment, String... arguments) {
        Running running = new Running(environment, arguments);
        running.result =
                CompletableFuture.supplyAsync(running::execute, task -> new Thread(task, "hotsock-cli").start());
        return running;
    }

    static Result run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** The variables that {@code hotsock local} would print. */
    static Map<String, String> environment(LocalHotsock local) {
        Map<String, String> variables = new HashMap<>();
        variables.put("HOTSOCK_AWS_REGION", local.region());
        variables.put("HOTSOCK_PUBLISH_FUNCTION_ARN", local.publishFunctionArn());
        variables.put("HOTSOCK_AWS_ACCESS_KEY_ID", local.accessKeyId());
        variables.put("HOTSOCK_AWS_SECRET_ACCESS_KEY", local.secretAccessKey());
        variables.put("HOTSOCK_LAMBDA_ENDPOINT", local.lambdaEndpoint().toString());
        variables.put("HOTSOCK_STS_ENDPOINT", local.stsEndpoint().toString());
        SigningKey key = local.signingKeys().get(0);
        variables.put("HOTSOCK_ISSUER_KEY_ALGORITHM", key.algorithm());
        variables.put("HOTSOCK_ISSUER_PRIVATE_KEY", key.privateKeyPem().orElseThrow());
        variables.put("HOTSOCK_ISSUER_KEY_ID", key.keyId());
        return variables;
    }

    /** A command on its way. */
    static final class Running {

        // Their buffers are synchronized: they are read while the command writes.
        private final StringWriter out = new StringWriter();
        private final StringWriter err = new StringWriter();
        private final Map<String, String> environment;
        private final String[] arguments;
        private CompletableFuture<Result> result;

        private Running(Map<String, String> environment, String... arguments) {
            this.environment = environment;
            this.arguments = arguments;
        }

        private Result execute() {
            int code = HotsockCli.commandLine(environment)
                    .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(arguments);
            return new Result(code, out.toString(), err.toString());
        }

        /** Waits until stderr holds this text so many times. */
        void awaitNote(String text, int times) throws InterruptedException {
            while (err.toString().split(Pattern.quote(text), -1).length <= times) {
                assertFalse(result.isDone(), () -> "It ended: " + result.join());
                Thread.sleep(10);
            }
        }

        String out() {
            return out.toString();
        }

        Result await() throws Exception {
            return result.get(90, TimeUnit.SECONDS);
        }
    }

    record Result(int code, String out, String err) {

        Result expect(int expected) {
            assertEquals(expected, code, () -> "stdout: " + out + "\nstderr: " + err);
            return this;
        }

        /** A sentence on stderr, nothing on stdout, no trace of a stack. */
        Result expectRefusal(int expected, String fragment) {
            expect(expected);
            assertEquals("", out);
            assertTrue(err.contains(fragment), () -> "\"" + fragment + "\" is not in: " + err);
            assertFalse(err.contains("\tat "), err);
            return this;
        }

        String lastLine() {
            String[] lines = out.strip().split("\n", -1);
            return lines[lines.length - 1];
        }
    }
}
