package io.hotsock.benchmarks.publish;

import com.sun.management.ThreadMXBean;
import io.hotsock.Hotsock;
import io.hotsock.HotsockConfig;
import io.hotsock.api.Message;
import io.hotsock.benchmarks.encode.Order;
import io.hotsock.benchmarks.jvm.CpuClock;
import java.lang.management.ManagementFactory;
import java.net.URI;

/**
 * Publishes one message, says so, and goes on when told to: one message after the other, in blocks. Prints CPU nanoseconds
 * and bytes per message for each block after the warm-up. Arguments: client, port, warm-up blocks, blocks, messages in a
 * block.
 */
final class ClientProgram {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Hotsock hotsock;
    private final int messages;

    private ClientProgram(Hotsock hotsock, int messages) {
        this.hotsock = hotsock;
        this.messages = messages;
    }

    /** Publishes. */
    public static void main(String[] arguments) throws Exception {
        HotsockConfig.Builder config = HotsockConfig.builder().publishFunctionArn(Contenders.FUNCTION);
        HttpClients.valueOf(arguments[0]).use(config, URI.create("http://localhost:" + arguments[1]), 1);
        ClientProgram program = new ClientProgram(Hotsock.create(config.build()), Integer.parseInt(arguments[4]));
        program.publish();
        System.out.println("0");
        if (System.in.read() < 0) {
            return;
        }
        int warmUps = Integer.parseInt(arguments[2]);
        for (int i = -warmUps; i < Integer.parseInt(arguments[3]); i++) {
            String figures = program.block();
            if (i >= 0) {
                System.out.println(figures);
            }
        }
    }

    private void publish() {
        hotsock.publisher().publish(Message.of(Contenders.CHANNEL, Contenders.EVENT, Order.of(2)));
    }

    /** The memory of all threads, because the non-blocking clients work on several. */
    private String block() {
        CpuClock cpu = CpuClock.start();
        long bytes = allocated();
        for (int i = 0; i < messages; i++) {
            publish();
        }
        return (double) cpu.nanos() / messages + " " + (double) (allocated() - bytes) / messages;
    }

    private static long allocated() {
        long sum = 0;
        for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
            sum += Math.max(0, bytes);
        }
        return sum;
    }
}
