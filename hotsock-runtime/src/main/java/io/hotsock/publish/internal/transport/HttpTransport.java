package io.hotsock.publish.internal.transport;

import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** {@code POST} to the HTTP publish URL (contract section 2.4), over the HTTP client that SDK clients use. */
final class HttpTransport implements Transport {

    /** Answers are small; whatever else turns up at the URL must not fill the memory. */
    private static final int MAX_ANSWER = 1 << 20;

    private final HttpSettings settings;
    private final SdkHttpClient client;
    private final Attempts bold;
    private final Attempts cautious;
    private final Alarms alarms = new Alarms();

    HttpTransport(HttpSettings settings, SdkHttpClient client) {
        CallSettings calls = settings.calls();
        this.settings = settings;
        this.client = client;
        this.bold = new Attempts(Retries.boldHttp(calls.maxAttempts()), calls.callTimeout());
        this.cautious = new Attempts(Retries.cautiousHttp(calls.maxAttempts()), calls.callTimeout());
    }

    @Override
    public PublishResult send(Outgoing message) {
        return (message.repeatable() ? bold : cautious).run(message, deadline -> attempt(message, deadline));
    }

    private PublishResult attempt(Outgoing message, long deadline) {
        ExecutableHttpRequest call = client.prepareRequest(request(message));
        try (Alarms.Alarm alarm = alarms.at(deadline, call::abort)) {
            return answer(message, call, alarm);
        }
    }

    private PublishResult answer(Outgoing message, ExecutableHttpRequest call, Alarms.Alarm alarm) {
        try {
            HttpExecuteResponse response = call.call();
            return result(message, response, read(response));
        } catch (IOException e) {
            throw alarm.hasRung() ? outOfTime(message, e) : interruptedOr(message, e);
        }
    }

    private PublishException outOfTime(Outgoing message, IOException problem) {
        String words = "the callTimeout of " + settings.calls().callTimeout() + " is over";
        return new PublishException.TimedOut(message.channel(), message.event(), words, problem);
    }

    private static PublishResult result(Outgoing message, HttpExecuteResponse response, byte[] body) {
        int status = response.httpResponse().statusCode();
        if (status / 100 != 2) {
            String words = "status " + status + ": " + ServiceWords.inBody(body, "no explanation");
            throw AwsFailures.byStatus(message, status, words, null);
        }
        if (!Echo.of(message, body)) {
            String otherwise = "the answer does not echo channel and event";
            String words = "status " + status + ": " + ServiceWords.inBody(body, otherwise);
            throw new PublishException.Refused(message.channel(), message.event(), words, null);
        }
        return new Reply(message, body, response.httpResponse());
    }

    private HttpExecuteRequest request(Outgoing message) {
        SdkHttpRequest head = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(settings.url())
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader("Content-Length", Integer.toString(message.body().length))
                .putHeader("Authorization", "Bearer " + settings.apiKey())
                .build();
        return HttpExecuteRequest.builder()
                .request(head)
                .contentStreamProvider(() -> new ByteArrayInputStream(message.body()))
                .build();
    }

    private static byte[] read(HttpExecuteResponse response) throws IOException {
        if (response.responseBody().isEmpty()) {
            return new byte[0];
        }
        try (InputStream body = response.responseBody().get()) {
            return body.readNBytes(MAX_ANSWER);
        }
    }

    /** Blocking I/O does not notice an interrupt; once the attempt is over, the thread is asked. */
    private static PublishException interruptedOr(Outgoing message, IOException problem) {
        return Thread.currentThread().isInterrupted()
                ? new PublishException.Interrupted(message.channel(), message.event(), problem)
                : AwsFailures.of(message, problem);
    }

    @Override
    public CompletableFuture<PublishResult> sendAsync(Outgoing message, Executor workers) {
        return CompletableFuture.supplyAsync(() -> send(message), workers);
    }

    @Override
    public void close() {
        alarms.close();
        client.close();
    }
}
