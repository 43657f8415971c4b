package io.hotsock.testing;

import io.hotsock.Hotsock;
import io.hotsock.api.Message;
import java.net.URI;

/** Publishes to the endpoint given and ends without closing anything, as programs do. */
public final class ForgetfulProgram {

    private ForgetfulProgram() {}

    public static void main(String[] arguments) {
        Hotsock hotsock =
                Hotsock.configure(c -> c.publishFunctionArn("arn:aws:lambda:eu-west-1:123456789012:function:publish")
                        .lambdaEndpoint(URI.create(arguments[0]))
                        .awsAccessKeyId("AKIDEXAMPLE")
                        .awsSecretAccessKey("secret"));
        for (int i = 0; i < 20; i++) {
            hotsock.eventSink().accept(Message.of("orders.42", "order.shipped", i));
        }
    }
}
