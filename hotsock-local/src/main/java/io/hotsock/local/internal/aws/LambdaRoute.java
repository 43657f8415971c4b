package io.hotsock.local.internal.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.http.Exchange;
import io.hotsock.local.internal.http.Route;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.message.ServerPublishing;
import io.hotsock.local.internal.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lambda {@code Invoke} of the publish function, as AWS answers it (contract section 2.3). A message that is refused is
 * an unhandled error of the function (U1).
 */
public final class LambdaRoute implements Route {

    private static final Logger LOG = LoggerFactory.getLogger(LambdaRoute.class);
    private static final String VERSION = "2015-03-31";

    private final FunctionName function;
    private final ServerPublishing publishing;

    /** The endpoint of one function. */
    public LambdaRoute(FunctionName function, ServerPublishing publishing) {
        this.function = function;
        this.publishing = publishing;
    }

    @Override
    public boolean matches(Exchange exchange) {
        return exchange.rawPath().startsWith("/" + VERSION + "/functions/");
    }

    @Override
    public void handle(Exchange exchange) {
        exchange.with("x-amzn-RequestId", UUID.randomUUID().toString());
        List<String> segments = exchange.segments();
        boolean invoke = exchange.method().equals("POST")
                && segments.size() == 4
                && segments.get(3).equals("invocations");
        if (!invoke) {
            AwsErrors.frontEnd(exchange, 404, "UnknownOperationException", "Only Invoke is served here.");
        } else if (!function.isMeantBy(segments.get(2))) {
            AwsErrors.lambda(
                    exchange,
                    404,
                    "ResourceNotFoundException",
                    "Function not found: " + function.arnOf(segments.get(2)));
        } else {
            invoke(exchange);
        }
    }

    private void invoke(Exchange exchange) {
        String type = Objects.requireNonNullElse(exchange.header("X-Amz-Invocation-Type"), "RequestResponse");
        switch (type) {
            case "RequestResponse" -> answer(exchange, exchange.body());
            case "Event" -> {
                run(exchange.body());
                exchange.empty(202);
            }
            case "DryRun" -> exchange.empty(204);
            default ->
                AwsErrors.lambda(exchange, 400, "InvalidParameterValueException", "Unknown invocation type: " + type);
        }
    }

    private void answer(Exchange exchange, byte[] body) {
        Result result = run(body);
        exchange.with("X-Amz-Executed-Version", "$LATEST");
        if (result.failed()) {
            exchange.with("X-Amz-Function-Error", "Unhandled");
        }
        if ("Tail".equalsIgnoreCase(exchange.header("X-Amz-Log-Type"))) {
            exchange.with("X-Amz-Log-Result", log(result));
        }
        exchange.json(200, result.payload());
    }

    private Result run(byte[] body) {
        try {
            return new Result(publishing.publish(Json.read(body)).answer(), false);
        } catch (Json.NotAnObject e) {
            return failure("InvalidRequest", "The payload is refused: " + e.getMessage() + ".");
        } catch (Refusal refusal) {
            return failure(refusal.code(), refusal.explanation());
        }
    }

    private static Result failure(String type, String message) {
        LOG.info("Refused a message over Lambda: {}", message);
        return new Result(Json.object().put("errorMessage", message).put("errorType", type), true);
    }

    /** The end of the function's log: which outcome, never which data. */
    private static String log(Result result) {
        String line = result.failed() ? result.payload().path("errorMessage").asText() : "accepted";
        String text = String.format(Locale.ROOT, "START\n%s\nEND\n", line);
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private record Result(ObjectNode payload, boolean failed) {}
}
