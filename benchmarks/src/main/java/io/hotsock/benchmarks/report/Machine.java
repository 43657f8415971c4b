package io.hotsock.benchmarks.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the figures were measured on and with. */
public final class Machine {

    private static final List<String> ARTIFACTS = List.of(
            "jmh-core",
            "nimbus-jose-jwt",
            "java-jwt",
            "jjwt-api",
            "jose4j",
            "tink",
            "AmazonCorrettoCryptoProvider",
            "jackson-databind",
            "lambda",
            "apache-client",
            "spring-aop",
            "spring-integration-core",
            "micrometer-core",
            "byte-buddy",
            "aspectjweaver",
            "mapstruct-processor");

    private Machine() {}

    /** Machine, JDK and the versions of the libraries measured, as their files' names on the class path tell them. */
    public static Table describe() {
        Runtime runtime = Runtime.getRuntime();
        Table table = new Table("What", "Which")
                .row("when", Instant.now().truncatedTo(ChronoUnit.MINUTES))
                .row("processor", processor() + ", " + runtime.availableProcessors() + " available")
                .row("memory for the heap", runtime.maxMemory() / (1 << 20) + " MiB")
                .row("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .row("JDK", System.getProperty("java.vm.name") + " " + Runtime.version());
        List<String> files = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> new File(entry).getName())
                .toList();
        for (String artifact : ARTIFACTS) {
            Pattern named = Pattern.compile(Pattern.quote(artifact) + "-(\\d.*)\\.jar");
            files.stream()
                    .map(named::matcher)
                    .filter(Matcher::matches)
                    .forEach(file -> table.row(artifact, file.group(1)));
        }
        return table;
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
