package io.hotsock.benchmarks.encode;

import io.hotsock.api.Message;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One message to the bytes of its request. */
@State(Scope.Benchmark)
public class EncodeBenchmark {

    private static final String ID = "3f8a1c0e9b7d-1z";

    /** Lines of the order: 2 make a request of 400 bytes, 20 one of 1.3 kB, 600 one close to the limit. */
    @Param({"2", "20", "200", "600"})
    public int lines;

    private Order order = Order.of(0);
    private Message message = Message.of("channel", "event", null);

    /** Makes the message. */
    @Setup
    public void setUp() {
        order = Order.of(lines);
        message = Message.of("orders.42", "order.placed", order);
    }

    /** The runtime: names and sizes checked, limits kept. */
    @Benchmark
    public byte[] hotsock() throws Throwable {
        return RuntimeEncoder.encode(message, ID);
    }

    /** A generator by hand with databind for the data. */
    @Benchmark
    public byte[] byHand() throws IOException {
        return Encoders.byHand(message, ID);
    }

    /** A generator by hand for the data as well. */
    @Benchmark
    public byte[] everyFieldByHand() throws IOException {
        return Encoders.everyFieldByHand(message, order, ID);
    }
}
