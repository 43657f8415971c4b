package io.hotsock.local.internal.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.http.Exchange;
import io.hotsock.local.internal.json.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Errors in the shape of AWS's REST-JSON services: type in a header, message in the body. */
final class AwsErrors {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private AwsErrors() {}

    /** A request id, and the date from which SDKs learn how far their clocks are off. */
    static void stamp(Exchange exchange, Instant now) {
        exchange.with("x-amzn-RequestId", UUID.randomUUID().toString()).with("Date", HTTP_DATE.format(now));
    }

    /** An error of the service itself, with its {@code Type} beside the message. */
    static void lambda(Exchange exchange, int status, String type, String message) {
        ObjectNode body = Json.object();
        body.put("Type", status >= 500 ? "Service" : "User").put("message", message);
        exchange.with("x-amzn-ErrorType", type).json(status, body);
    }

    /** An error of the front end, such as a refused signature. */
    static void frontEnd(Exchange exchange, int status, String type, String message) {
        exchange.with("x-amzn-ErrorType", type).json(status, Json.object().put("message", message));
    }
}
