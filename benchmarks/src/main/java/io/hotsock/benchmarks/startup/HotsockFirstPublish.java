package io.hotsock.benchmarks.startup;

import io.hotsock.Hotsock;
import io.hotsock.benchmarks.encode.Order;
import java.io.IOException;
import java.net.URI;

/** One message with this project. Argument: the endpoint's port. */
final class HotsockFirstPublish {

    private HotsockFirstPublish() {}

    /** Publishes. */
    public static void main(String[] arguments) throws IOException {
        Hotsock.configure(
                options -> options.publishFunctionArn("arn:aws:lambda:eu-west-1:222233334444:function:publish")
                        .lambdaEndpoint(URI.create("http://localhost:" + arguments[0]))
                        .awsAccessKeyId("AKIDBENCHMARK")
                        .awsSecretAccessKey("no-secret-of-anybody"));
        Hotsock.publishMessage("orders.42", "order.placed", Order.of(2));
        Done.say();
    }
}
