package io.hotsock.benchmarks.jvm;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * CPU time of this process from one moment on, all threads together: the garbage collector's too, the JIT compilers' not,
 * which are done one day. From the kernel's scheduler to the nanosecond where it tells, else from the JVM, which counts in
 * steps of 10 ms and all threads. Of a thread that ends in between nothing is counted.
 */
public final class CpuClock {

    private static final Path THREADS = Path.of("/proc/self/task");
    private static final boolean IN_DETAIL = Files.isReadable(THREADS.resolveSibling("schedstat"));
    private static final Pattern COMPILER = Pattern.compile("C[12] Compiler");

    /** What each thread had used. */
    private final Map<Path, Long> before = byThread();

    private CpuClock() {}

    /** Starts counting. */
    public static CpuClock start() {
        return new CpuClock();
    }

    /** Nanoseconds since the start. */
    public long nanos() {
        // Thread by thread: one that has ended must not take away what it had used before.
        return byThread().entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                .sum();
    }

    private static Map<Path, Long> byThread() {
        Map<Path, Long> used = new HashMap<>();
        if (!IN_DETAIL) {
            var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            used.put(THREADS, system.getProcessCpuTime());
            return used;
        }
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path thread : threads) {
                add(thread, used);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The kernel does not tell this process's threads any more.", e);
        }
        return used;
    }

    private static void add(Path thread, Map<Path, Long> used) {
        try {
            if (!COMPILER.matcher(Files.readString(thread.resolve("comm"))).lookingAt()) {
                String figures = Files.readString(thread.resolve("schedstat"));
                used.put(thread, Long.parseLong(figures.substring(0, figures.indexOf(' '))));
            }
        } catch (IOException e) {
            // It has ended since it was listed.
        }
    }
}
