package io.hotsock.benchmarks.publish;

import com.sun.management.ThreadMXBean;
import io.hotsock.benchmarks.jvm.CpuClock;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;

/**
 * Bare SDK and this project in turn, in blocks, over one client. Prints a line per pair of blocks: CPU nanoseconds and bytes
 * per message of the one, then of the other. Arguments: the port of a server in another process, or nothing for an HTTP
 * client that answers by itself; warm-up blocks, blocks, messages in a block.
 */
final class TurnsProgram {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final int messages;

    private TurnsProgram(int messages) {
        this.messages = messages;
    }

    /** Runs the blocks. */
    public static void main(String[] arguments) throws IOException {
        int warmUps = Integer.parseInt(arguments[1]);
        int blocks = Integer.parseInt(arguments[2]);
        TurnsProgram program = new TurnsProgram(Integer.parseInt(arguments[3]));
        try (Contenders contenders = contenders(arguments[0])) {
            for (int i = -warmUps; i < blocks; i++) {
                // Each begins every other time, so that neither always finds the other's garbage.
                boolean bareFirst = i % 2 == 0;
                String first = program.block(bareFirst ? contenders::bareSdk : contenders::hotsock);
                String second = program.block(bareFirst ? contenders::hotsock : contenders::bareSdk);
                if (i >= 0) {
                    System.out.println(bareFirst ? first + " " + second : second + " " + first);
                }
            }
        }
    }

    private static Contenders contenders(String port) {
        return port.isEmpty()
                ? Contenders.withoutNetwork()
                : new Contenders(Clients.lambda(URI.create("http://localhost:" + port), Clients.apache()));
    }

    private String block(Publish publish) throws IOException {
        CpuClock cpu = CpuClock.start();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < messages; i++) {
            publish.one();
        }
        return (double) cpu.nanos() / messages + " "
                + (double) (THREADS.getCurrentThreadAllocatedBytes() - bytes) / messages;
    }

    @FunctionalInterface
    private interface Publish {
        Object one() throws IOException;
    }
}
