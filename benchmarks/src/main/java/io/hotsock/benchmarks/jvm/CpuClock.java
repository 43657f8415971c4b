package io.hotsock.benchmarks.jvm;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * CPU time of this process so far, all threads together: the garbage collector's too, the JIT compilers' not, which are
 * done one day. From the kernel's scheduler to the nanosecond where it tells, else from the JVM, which counts in steps of
 * 10 ms and all threads.
 */
public final class CpuClock {

    private static final Path THREADS = Path.of("/proc/self/task");
    private static final Pattern COMPILER = Pattern.compile("C[12] Compiler");

    private CpuClock() {}

    /** Nanoseconds. Threads that have ended may or may not be in it. */
    public static long nanos() {
        try {
            return ofThreads();
        } catch (IOException | NumberFormatException e) {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }
    }

    private static long ofThreads() throws IOException {
        long sum = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path thread : threads) {
                sum += ofThread(thread);
            }
        }
        return sum;
    }

    private static long ofThread(Path thread) {
        try {
            if (COMPILER.matcher(Files.readString(thread.resolve("comm"))).lookingAt()) {
                return 0;
            }
            String figures = Files.readString(thread.resolve("schedstat"));
            return Long.parseLong(figures.substring(0, figures.indexOf(' ')));
        } catch (IOException e) {
            if (Files.exists(thread)) {
                throw new NumberFormatException("no figures for " + thread);
            }
            return 0;
        }
    }
}
