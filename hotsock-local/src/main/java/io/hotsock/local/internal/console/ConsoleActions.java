package io.hotsock.local.internal.console;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.fault.Effect;
import io.hotsock.local.internal.fault.Switchboard;
import io.hotsock.local.internal.fault.Target;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.message.PublishEntry;
import io.hotsock.local.internal.message.PublishRecord;
import io.hotsock.local.internal.refusal.Refusal;
import io.hotsock.local.internal.token.TokenReview;
import io.hotsock.local.internal.token.TokenVerifier;
import io.hotsock.token.InvalidTokenException;
import io.hotsock.token.SigningKeyException;
import io.hotsock.token.TokenIssuer;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the console can have done. Thread-safe. */
public final class ConsoleActions {

    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final int SERVER_ERROR = 503;

    private final TokenVerifier verifier;
    private final Supplier<Optional<TokenIssuer>> issuer;
    private final PublishEntry entry;
    private final Switchboard faults;
    private final Runnable dropConnections;

    /**
     * Actions on one installation.
     *
     * @param issuer signs tokens; made only when asked to, as most installations live without; empty when the
     *     installation's keys can only verify
     * @param dropConnections cuts every WebSocket
     */
    public ConsoleActions(
            TokenVerifier verifier,
            Supplier<Optional<TokenIssuer>> issuer,
            PublishEntry entry,
            Switchboard faults,
            Runnable dropConnections) {
        this.verifier = verifier;
        this.issuer = issuer;
        this.entry = entry;
        this.faults = faults;
        this.dropConnections = dropConnections;
    }

    ObjectNode run(String method, String operation, byte[] body) {
        if (!method.equals("POST")) {
            throw Refusal.notFound("UNKNOWN_OPERATION", "The console has no such operation.");
        }
        ObjectNode request = Json.read(body).fields();
        return switch (operation) {
            case "inspect" -> inspect(request.path("token").asText());
            case "sign" -> sign(request);
            case "publish" -> publish(request);
            case "fault" -> fault(request);
            case "drop" -> done(dropConnections);
            default -> throw Refusal.notFound("UNKNOWN_OPERATION", "The console has no such operation.");
        };
    }

    private ObjectNode inspect(String token) {
        TokenReview review = TokenReview.of(verifier, token.strip(), true);
        ObjectNode json = Json.object();
        json.set("header", review.header());
        json.set("claims", review.claims());
        ArrayNode problems = json.putArray("problems");
        review.problems().forEach(problems::add);
        ObjectNode uses = json.putObject("uses");
        review.uses().forEach(uses::put);
        return json;
    }

    private ObjectNode sign(ObjectNode claims) {
        try {
            LinkedHashMap<String, @Nullable Object> values =
                    new ObjectMapper().convertValue(claims, new TypeReference<>() {});
            return issuer.get()
                    .map(signer -> Json.object().put("token", signer.issue(values)))
                    .orElseThrow(() -> Refusal.invalid(
                            "NO_SIGNING_KEY", "The installation's keys can verify tokens, not sign them."));
        } catch (InvalidTokenException | SigningKeyException e) {
            throw Refusal.invalid("NOT_SIGNED", String.valueOf(e.getMessage()));
        }
    }

    private ObjectNode publish(ObjectNode message) {
        return entry.receive(new PublishEntry.Attempt(PublishRecord.Transport.HTTP, null, Json.write(message)), null);
    }

    /**
     * {@code {"name":"throttling","target":"STS","requests":3}}; no target: publishing; no requests: until cleared; no
     * name: everything off.
     */
    private ObjectNode fault(ObjectNode request) {
        String name = request.path("name").asText();
        JsonNode requests = request.path("requests");
        if (name.isEmpty()) {
            return done(faults::clear);
        }
        Effect effect = effect(name);
        long limit = requests.canConvertToLong() && requests.isNumber() ? requests.longValue() : Long.MAX_VALUE;
        if (limit < 1) {
            throw Refusal.invalid("INVALID_FAULT", "A fault is for 1 request at least.");
        }
        Target target = target(request.path("target").asText("PUBLISH"));
        if (!effect.happensTo(target)) {
            throw Refusal.invalid("INVALID_FAULT", "That fault can not happen there.");
        }
        return done(() -> faults.add(effect, target, limit));
    }

    private static Target target(String name) {
        return Arrays.stream(Target.values())
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("INVALID_FAULT", "There is no target of that name."));
    }

    private static Effect effect(String name) {
        return switch (name) {
            case "throttling" -> new Effect.Throttle();
            case "serverError" -> new Effect.ServerError(SERVER_ERROR);
            case "functionError" -> new Effect.FunctionError("Switched on in the console.");
            case "accessDenied" -> new Effect.AccessDenied();
            case "delay" -> new Effect.Delay(DELAY);
            case "slowAnswer" -> new Effect.SlowAnswer(DELAY);
            case "resetBefore" -> new Effect.ResetBefore();
            case "lostAnswer" -> new Effect.LoseAnswer();
            case "silence" -> new Effect.Silence();
            default -> throw Refusal.invalid("INVALID_FAULT", "There is no fault of that name.");
        };
    }

    private static ObjectNode done(Runnable action) {
        action.run();
        return Json.object();
    }
}
