package io.hotsock.publish.internal.transport;

import io.hotsock.api.PublishException;
import io.hotsock.api.PublishResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** {@code POST} to the HTTP publish URL (contract section 2.4), over the same HTTP client that the AWS SDK uses. */
final class HttpTransport implements Transport {

    private final HttpSettings settings;
    private final SdkHttpClient client;

    HttpTransport(HttpSettings settings, SdkHttpClient client) {
        this.settings = settings;
        this.client = client;
    }

    @Override
    public PublishResult send(Outgoing message) {
        try {
            return attempt(message);
        } catch (IOException e) {
            throw noAnswer(message, e);
        }
    }

    private PublishResult attempt(Outgoing message) throws IOException {
        HttpExecuteResponse response = client.prepareRequest(request(message)).call();
        byte[] body = read(response);
        int status = response.httpResponse().statusCode();
        if (status / 100 != 2) {
            String words = "status " + status + ": " + ServiceWords.inBody(body, "no explanation");
            throw AwsFailures.byStatus(message, status, words, null);
        }
        if (!Reply.accepts(body, message)) {
            String words =
                    "status " + status + ": " + ServiceWords.inBody(body, "the answer does not echo channel and event");
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
            return body.readAllBytes();
        }
    }

    private static PublishException noAnswer(Outgoing message, IOException problem) {
        if (problem instanceof InterruptedIOException && !(problem instanceof SocketTimeoutException)) {
            Thread.currentThread().interrupt();
        }
        return AwsFailures.of(message, problem);
    }

    @Override
    public CompletableFuture<PublishResult> sendAsync(Outgoing message, Executor workers) {
        return CompletableFuture.supplyAsync(() -> send(message), workers);
    }

    @Override
    public void close() {
        client.close();
    }
}
