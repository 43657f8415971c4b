package io.hotsock.local.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotsock.local.internal.json.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/** One HTTP request, its body read, and the answer to it. Answered once, from any thread. */
public final class Exchange {

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final byte[] body;

    Exchange(Request request, Response response, Callback callback, byte[] body) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.body = body;
    }

    /** GET, POST, … */
    public String method() {
        return request.getMethod();
    }

    /** The path as it was sent, percent-encoded. */
    public String rawPath() {
        String path = request.getHttpURI().getPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    /** The query as it was sent, without the question mark; empty when there is none. */
    public String rawQuery() {
        String query = request.getHttpURI().getQuery();
        return query == null ? "" : query;
    }

    /** The path's segments, each percent-decoded once; a slash at the end adds none. */
    public List<String> segments() {
        return Arrays.stream(rawPath().split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }

    /** A query parameter, decoded. */
    public @Nullable String query(String name) {
        Fields fields = Request.extractQueryParameters(request);
        Fields.Field field = fields.get(name);
        return field == null ? null : field.getValue();
    }

    /** A header. */
    public @Nullable String header(String name) {
        return request.getHeaders().get(name);
    }

    /** All headers by their names in lower case; values of one name joined by commas. */
    public Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.merge(
                    field.getName().toLowerCase(Locale.ROOT),
                    field.getValue() == null ? "" : field.getValue(),
                    (first, second) -> first + "," + second);
        }
        return headers;
    }

    /** The whole body. */
    public byte[] body() {
        return body;
    }

    /** Sets a header of the answer. */
    public Exchange with(String name, String value) {
        response.getHeaders().put(name, value);
        return this;
    }

    /** Answers with JSON. */
    public void json(int status, JsonNode json) {
        respond(status, "application/json", Json.write(json));
    }

    /** Answers with nothing. */
    public void empty(int status) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 0);
        callback.succeeded();
    }

    /** Answers with text. */
    public void respond(int status, String contentType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }

    /** Cuts the TCP connection with a reset and answers nothing. */
    public void reset() {
        Resets.reset(request.getConnectionMetaData().getConnection().getEndPoint());
        callback.failed(new IOException("Reset on purpose."));
    }
}
