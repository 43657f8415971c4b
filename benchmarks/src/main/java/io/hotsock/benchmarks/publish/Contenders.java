package io.hotsock.benchmarks.publish;

import io.hotsock.Hotsock;
import io.hotsock.HotsockConfig;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.benchmarks.encode.Encoders;
import io.hotsock.benchmarks.encode.Order;
import java.io.IOException;
import java.net.URI;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;

/** The two that are compared: they share the client, the object that is published and the way Jackson is set up. */
final class Contenders implements AutoCloseable {

    static final String FUNCTION = "arn:aws:lambda:eu-west-1:222233334444:function:publish";
    static final String CHANNEL = "orders.42";
    static final String EVENT = "order.placed";

    private static final URI NOWHERE = URI.create("http://localhost:1");

    private final LambdaClient client;
    private final Hotsock hotsock;
    private final Order order = Order.of(2);
    private long messages;

    Contenders(LambdaClient client) {
        this.client = client;
        this.hotsock = Hotsock.create(HotsockConfig.builder()
                .publishFunctionArn(FUNCTION)
                .lambdaClient(client)
                .build());
    }

    /** By an HTTP client that answers at once. */
    static Contenders withoutNetwork() {
        return new Contenders(Clients.lambda(NOWHERE, new NoNetwork(CHANNEL, EVENT)));
    }

    /** {@code invoke} with a payload built by Jackson, and the check without which an error would pass for success. */
    int bareSdk() throws IOException {
        Message message = Message.of(CHANNEL, EVENT, order);
        byte[] payload = Encoders.byHand(message, "bare-" + messages++);
        var response = client.invoke(InvokeRequest.builder()
                .functionName(FUNCTION)
                .payload(SdkBytes.fromByteArrayUnsafe(payload))
                .build());
        if (response.functionError() != null) {
            throw new IllegalStateException(response.payload().asUtf8String());
        }
        return response.statusCode();
    }

    /** This project. */
    PublishResult hotsock() {
        return hotsock.publisher().publish(Message.of(CHANNEL, EVENT, order));
    }

    @Override
    public void close() {
        hotsock.close();
        client.close();
    }
}
