package io.hotsock.examples.quickstart;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium without a window, driven by the machine's own chromedriver; nothing is downloaded. */
final class Browser {

    /** Selenium warns that it does not know the newest browsers' developer tools; nothing here uses them. */
    private static final Logger DEVELOPER_TOOLS = Logger.getLogger("org.openqa.selenium.devtools");

    private Browser() {}

    /** A new browser with a new profile; a test without one is reported as skipped, with the reason. */
    static WebDriver open(Path profile) {
        DEVELOPER_TOOLS.setLevel(Level.SEVERE);
        Path driver = program("chromedriver");
        Path browser = program("chromium", "chromium-browser", "google-chrome");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options(browser, profile));
    }

    private static ChromeOptions options(Path browser, Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
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
        return options;
    }

    private static Path program(String... names) {
        return Stream.of(names)
                .flatMap(name -> onPath(name).stream())
                .findFirst()
                .orElseGet(() -> abort("no " + names[0] + " on the PATH, so the page was not opened in a browser"));
    }

    private static Optional<Path> onPath(String name) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv("PATH"))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
