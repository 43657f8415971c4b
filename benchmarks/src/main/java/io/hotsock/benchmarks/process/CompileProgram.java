package io.hotsock.benchmarks.process;

import com.sun.management.OperatingSystemMXBean;
import io.hotsock.benchmarks.jvm.CpuClock;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles once. Prints milliseconds, milliseconds of CPU without and with the JIT compilers', and the peak of the heap in
 * MiB. Arguments: directory of the sources, directory for what is made, and the compiler's options for processing.
 */
final class CompileProgram {

    private static final double MILLIS = 1e-6;
    private static final int MIB = 1 << 20;

    private CompileProgram() {}

    /** Compiles. */
    public static void main(String[] arguments) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = System.getProperty("java.class.path");
        List<String> options = Stream.concat(
                        Stream.of("-cp", classPath, "-processorpath", classPath, "-d", arguments[1], "-Xlint:none"),
                        Arrays.stream(arguments).skip(2))
                .toList();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.list(Path.of(arguments[0]))) {
            var units = files.getJavaFileObjectsFromPaths(sources.sorted().toList());
            var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            CpuClock cpu = CpuClock.start();
            long whole = system.getProcessCpuTime();
            long start = System.nanoTime();
            boolean compiled =
                    compiler.getTask(null, files, null, options, null, units).call();
            if (!compiled) {
                throw new IllegalStateException("The sources do not compile; see above.");
            }
            System.out.println((System.nanoTime() - start) * MILLIS + " " + cpu.nanos() * MILLIS + " "
                    + (system.getProcessCpuTime() - whole) * MILLIS + " " + (double) peak() / MIB);
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
