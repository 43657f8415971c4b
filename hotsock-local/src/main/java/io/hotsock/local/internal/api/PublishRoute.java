package io.hotsock.local.internal.api;

import io.hotsock.local.internal.fault.FaultGate;
import io.hotsock.local.internal.fault.Target;
import io.hotsock.local.internal.http.Exchange;
import io.hotsock.local.internal.http.Route;
import io.hotsock.local.internal.message.PublishEntry;
import io.hotsock.local.internal.message.PublishRecord;
import io.hotsock.local.internal.refusal.Refusal;

/** {@code POST publish} with an API key: 202 when accepted, 401 or 400 when not (contract section 2.4, U2). */
public final class PublishRoute implements Route {

    private final ApiKeys keys;
    private final FaultGate faults;
    private final PublishEntry entry;

    /** The publish URL of one installation. */
    public PublishRoute(ApiKeys keys, FaultGate faults, PublishEntry entry) {
        this.keys = keys;
        this.faults = faults;
        this.entry = entry;
    }

    @Override
    public boolean matches(Exchange exchange) {
        return exchange.rawPath().equals("/publish");
    }

    @Override
    public void handle(Exchange exchange) {
        ApiAnswers.allowOrigins(exchange);
        try {
            if (exchange.method().equals("OPTIONS")) {
                exchange.empty(204);
                return;
            }
            requirePost(exchange);
            keys.require(exchange);
            enter(exchange);
        } catch (Refusal refusal) {
            ApiAnswers.refused(exchange, refusal);
        }
    }

    private void enter(Exchange exchange) {
        PublishEntry.Attempt attempt = new PublishEntry.Attempt(PublishRecord.Transport.HTTP, null, exchange.text());
        FaultGate.Answers answers = new HttpFaultAnswers() {
            @Override
            public void notAccepted(String fault) {
                entry.notAccepted(attempt, fault);
            }
        };
        faults.enter(exchange, Target.PUBLISH, answers, fault -> {
            try {
                exchange.json(202, entry.receive(attempt, fault));
            } catch (Refusal refusal) {
                ApiAnswers.refused(exchange, refusal);
            }
        });
    }

    private static void requirePost(Exchange exchange) {
        if (!exchange.method().equals("POST")) {
            throw Refusal.notFound("NOT_FOUND", "Only POST is served at this path.");
        }
    }

    /** Faults in the words of the publish URL; a function that fails behind a function URL is a 502. */
    private static class HttpFaultAnswers implements FaultGate.Answers {
        @Override
        public void throttled(Exchange exchange) {
            ApiAnswers.error(exchange, 429, "TOO_MANY_REQUESTS", "Rate exceeded.");
        }

        @Override
        public void serverError(Exchange exchange, int status) {
            ApiAnswers.error(exchange, status, "SERVER_ERROR", "A fault was switched on.");
        }

        @Override
        public void functionError(Exchange exchange, String message) {
            ApiAnswers.error(exchange, 502, "FUNCTION_ERROR", message);
        }

        @Override
        public void accessDenied(Exchange exchange) {
            ApiAnswers.error(exchange, 403, "FORBIDDEN", "A fault denies access.");
        }
    }
}
