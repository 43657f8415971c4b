package io.hotsock.local.console;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium without a window, driven by the machine's own chromedriver; nothing is downloaded. */
final class Browser {

    /** Selenium warns that it does not know the newest browsers' developer tools, and goes on. */
    private static final Logger DEVELOPER_TOOLS = Logger.getLogger("org.openqa.selenium.devtools");

    private Browser() {}

    /** A new browser with a new profile; a test without one is reported as skipped, with the reason. */
    static ChromeDriver open(Path profile) {
        DEVELOPER_TOOLS.setLevel(Level.SEVERE);
        Path driver = program("chromedriver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium").toFile());
        // No sandbox, for CI often runs as root; no background traffic, for there may be no network.
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--user-data-dir=" + profile);
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    private static Path program(String name) {
        return onPath(name)
                .orElseGet(() -> abort("no " + name + " on the PATH, so the page was not opened in a browser"));
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
