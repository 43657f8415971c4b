package io.hotsock.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortableFilesTest {

    @Test
    void noFileIsTiedToOneMachineOrRegistry() {
        assertEquals(List.of(), PortableFiles.problems(Tree.root()));
    }

    @Test
    void theCheckFindsWhatItLooksFor(@TempDir Path root) throws IOException {
        String slash = "/";
        Files.writeString(root.resolve("fine.txt"), "/usr/bin/chromium, a/home/b and io/hotsock\n");
        Files.writeString(root.resolve("host.txt"), "one\nhttps://repo." + "maven.apache.org/maven2\n");
        Files.writeString(root.resolve("path.txt"), "cd " + slash + "home/somebody\n");
        Files.createDirectories(root.resolve("target"));
        Files.writeString(root.resolve("target/path.txt"), "cd " + slash + "home/somebody\n");

        assertEquals(
                List.of("host.txt:2: names a registry's host", "path.txt:1: holds a path of one machine"),
                PortableFiles.problems(root).stream().sorted().toList());
    }
}
