package orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Stands where the network begins, under the AWS SDK: keeps what is sent, and fails or waits when told to. */
final class RecordingService implements SdkHttpClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> attempts = new CopyOnWriteArrayList<>();
    private final List<JsonNode> accepted = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /** A client of the AWS SDK that ends here. */
    LambdaClient client() {
        return LambdaClient.builder()
                .httpClient(this)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .build();
    }

    /** Back to the beginning; a client is made once, for it takes long. */
    void forget() {
        attempts.clear();
        accepted.clear();
        failures.set(0);
        gate = new CountDownLatch(0);
    }

    /** Lets the next attempts fail as if the connection had broken. */
    void failNext(int count) {
        failures.set(count);
    }

    /** Lets attempts wait until the latch is open. */
    void waitFor(CountDownLatch latch) {
        gate = latch;
    }

    /** Every payload that came, accepted or not. */
    List<JsonNode> attempts() {
        return attempts;
    }

    /** The payloads that were accepted, in order. */
    List<JsonNode> accepted() {
        return accepted;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return answer(request);
            }

            @Override
            public void abort() {}
        };
    }

    private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
        JsonNode message;
        try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
            message = JSON.readTree(body);
        }
        attempts.add(message);
        await(gate);
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IOException("the connection broke");
        }
        accepted.add(message);
        String echo = JSON.createObjectNode()
                .put("id", "01J00000000000000000000000")
                .put("channel", message.path("channel").asText())
                .put("event", message.path("event").asText())
                .toString();
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder().statusCode(200).build())
                .responseBody(AbortableInputStream.create(
                        new ByteArrayInputStream(echo.getBytes(StandardCharsets.UTF_8))))
                .build();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted");
        }
    }

    @Override
    public void close() {}
}
