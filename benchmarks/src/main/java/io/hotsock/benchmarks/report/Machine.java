package io.hotsock.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Properties;

/** What the figures were measured on and with. */
public final class Machine {

    private static final List<String> ARTIFACTS = List.of(
            "org.openjdk.jmh/jmh-core",
            "com.nimbusds/nimbus-jose-jwt",
            "com.auth0/java-jwt",
            "io.jsonwebtoken/jjwt-api",
            "org.bitbucket.b_c/jose4j",
            "com.fasterxml.jackson.core/jackson-databind",
            "software.amazon.awssdk/lambda",
            "org.springframework/spring-aop",
            "org.springframework.integration/spring-integration-core",
            "org.aspectj/aspectjweaver",
            "org.mapstruct/mapstruct-processor");

    private Machine() {}

    /** Machine, JDK and the versions of the libraries that tell theirs. */
    public static Table describe() {
        Runtime runtime = Runtime.getRuntime();
        Table table = new Table("What", "Which")
                .row("when", Instant.now().truncatedTo(ChronoUnit.MINUTES))
                .row("processor", processor() + ", " + runtime.availableProcessors() + " available")
                .row("memory for the heap", runtime.maxMemory() / (1 << 20) + " MiB")
                .row("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .row("JDK", System.getProperty("java.vm.name") + " " + Runtime.version());
        for (String artifact : ARTIFACTS) {
            String version = version(artifact);
            if (!version.isEmpty()) {
                table.row(artifact.substring(artifact.indexOf('/') + 1), version);
            }
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

    private static String version(String artifact) {
        try (var found = Machine.class.getResourceAsStream("/META-INF/maven/" + artifact + "/pom.properties")) {
            Properties properties = new Properties();
            if (found != null) {
                properties.load(found);
            }
            return properties.getProperty("version", "");
        } catch (IOException e) {
            return "";
        }
    }
}
