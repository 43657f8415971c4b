package io.hotsock.local.internal.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.http.Exchange;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Supplier;

/** One run of a function, answered by invocation type. What the function refuses is an unhandled error of it (U1). */
final class Invocation {

    private Invocation() {}

    static void serve(Exchange exchange, Supplier<ObjectNode> function) {
        String type = Objects.requireNonNullElse(exchange.header("X-Amz-Invocation-Type"), "RequestResponse");
        switch (type) {
            case "RequestResponse" -> answer(exchange, run(function));
            case "Event" -> {
                run(function);
                exchange.empty(202);
            }
            case "DryRun" -> exchange.empty(204);
            default ->
                AwsErrors.lambda(exchange, 400, "InvalidParameterValueException", "Unknown invocation type: " + type);
        }
    }

    static void fail(Exchange exchange, String errorType, String message) {
        answer(exchange, new Result(error(errorType, message), true));
    }

    private static void answer(Exchange exchange, Result result) {
        exchange.with("X-Amz-Executed-Version", "$LATEST");
        if (result.failed()) {
            exchange.with("X-Amz-Function-Error", "Unhandled");
        }
        if ("Tail".equalsIgnoreCase(exchange.header("X-Amz-Log-Type"))) {
            exchange.with("X-Amz-Log-Result", log(result));
        }
        exchange.json(200, result.payload());
    }

    private static Result run(Supplier<ObjectNode> function) {
        try {
            return new Result(function.get(), false);
        } catch (Refusal refusal) {
            return new Result(error(refusal.code(), refusal.explanation()), true);
        }
    }

    private static ObjectNode error(String type, String message) {
        return Json.object().put("errorMessage", message).put("errorType", type);
    }

    /** The end of the function's log: which outcome, never which data. */
    private static String log(Result result) {
        String line = result.failed() ? result.payload().path("errorMessage").asText() : "accepted";
        return Base64.getEncoder().encodeToString(("START\n" + line + "\nEND\n").getBytes(StandardCharsets.UTF_8));
    }

    private record Result(ObjectNode payload, boolean failed) {}
}
