package io.hotsock.local.internal.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.http.Exchange;
import io.hotsock.local.internal.json.Json;

/** Errors in the shape of AWS's REST-JSON services: type in a header, message in the body. */
final class AwsErrors {

    private AwsErrors() {}

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
