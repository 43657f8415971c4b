package io.hotsock.local.internal.api;

import io.hotsock.local.internal.http.Exchange;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the HTTP APIs have in common: cross-origin headers (U24) and the shape of errors (U2, U20, U23). */
final class ApiAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ApiAnswers.class);

    private ApiAnswers() {}

    static Exchange allowOrigins(Exchange exchange) {
        return exchange.with("Access-Control-Allow-Origin", "*")
                .with("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
                .with("Access-Control-Allow-Headers", "authorization, content-type");
    }

    static void refused(Exchange exchange, Refusal refusal) {
        LOG.info("Refused {} {}: {}: {}", exchange.method(), exchange.rawPath(), refusal.code(), refusal.explanation());
        exchange.json(refusal.kind().status(), Json.object().set("error", refusal.toJson()));
    }

    static void error(Exchange exchange, int status, String code, String message) {
        exchange.json(
                status,
                Json.object().set("error", Json.object().put("code", code).put("message", message)));
    }
}
