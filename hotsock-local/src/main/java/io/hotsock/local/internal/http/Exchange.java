package io.hotsock.local.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotsock.local.internal.json.Json;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One HTTP request, its body read, and the answer to it. Answered once, from any thread. */
public final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final byte[] body;
    private Consumer<Runnable> answering = Runnable::run;

    Exchange(Request request, Response response, Callback callback, byte[] body) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.body = body;
    }

    /** A request whose body nobody wants. */
    public static Exchange withoutBody(Request request, Response response, Callback callback) {
        return new Exchange(request, response, callback, new byte[0]);
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
                .map(Exchange::decoded)
                .toList();
    }

    /** Malformed escapes stay as they are, and will match nothing. */
    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }

    /** A query parameter, decoded. */
    public @Nullable String query(String name) {
        return parameter(request, name);
    }

    /** A request's query parameter, decoded; a query that can not be decoded has none. */
    public static @Nullable String parameter(Request request, String name) {
        try {
            return Request.extractQueryParameters(request).getValue(name);
        } catch (IllegalArgumentException | HttpException.RuntimeException e) {
            return null;
        }
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

    /** The whole body as text in UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
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
        answering.accept(() -> {
            response.setStatus(status);
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 0);
            callback.succeeded();
        });
    }

    /** Answers with text. */
    public void respond(int status, String contentType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        answering.accept(() -> {
            response.setStatus(status);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
            response.write(true, ByteBuffer.wrap(bytes), callback);
        });
    }

    /** Has the answer, once it is there, sent by somebody else: later, or never. */
    public void answerThrough(Consumer<Runnable> sender) {
        answering = sender;
    }

    /** Runs what answers; a failure of it is logged and answered with 500. */
    public void guarded(Runnable endpoint) {
        try {
            endpoint.run();
        } catch (RuntimeException e) {
            LOG.error("{} {} failed.", method(), rawPath(), e);
            json(500, Json.object().put("message", "The local server failed; its log says more."));
        }
    }

    /** Cuts the TCP connection with a reset and answers nothing. */
    public void reset() {
        Resets.reset(request.getConnectionMetaData().getConnection().getEndPoint());
        callback.failed(new EofException("Reset on purpose."));
    }
}
