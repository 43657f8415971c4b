package io.hotsock.benchmarks.publish;

import io.hotsock.api.Message;
import io.hotsock.benchmarks.encode.Encoders;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;

/**
 * The same messages with the SDK alone: one thread per message in flight, each with a channel of its own, invoking one
 * after the other without any queue. The most that this machine, this stub and the SDK can do together.
 */
final class BareDispatch implements AutoCloseable {

    private final LambdaClient client;
    private final String room;
    private final ExecutorService threads;
    private final long[] next;

    BareDispatch(URI endpoint, String room, int inFlight) {
        this.client = Clients.lambda(
                endpoint, ApacheHttpClient.builder().maxConnections(inFlight).build());
        this.room = room;
        this.threads = Executors.newFixedThreadPool(inFlight);
        this.next = new long[inFlight];
    }

    void publish(int messages) throws InterruptedException, ExecutionException {
        List<Callable<Void>> shares = new ArrayList<>();
        for (int i = 0; i < next.length; i++) {
            int thread = i;
            int share = messages / next.length + (i < messages % next.length ? 1 : 0);
            shares.add(() -> {
                publish(thread, share);
                return null;
            });
        }
        for (Future<Void> done : threads.invokeAll(shares)) {
            done.get();
        }
    }

    private void publish(int thread, int messages) throws IOException {
        for (int i = 0; i < messages; i++) {
            Message message = Message.of(room + thread, "chat", Map.of("n", next[thread]));
            byte[] payload = Encoders.byHand(message, room + thread + "." + next[thread]++);
            var response = client.invoke(InvokeRequest.builder()
                    .functionName(Contenders.FUNCTION)
                    .payload(SdkBytes.fromByteArrayUnsafe(payload))
                    .build());
            if (response.functionError() != null) {
                throw new IllegalStateException(response.payload().asUtf8String());
            }
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        client.close();
    }
}
