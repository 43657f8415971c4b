package io.hotsock.local.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.Hotsock;
import io.hotsock.api.Message;
import io.hotsock.local.LocalHotsock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a real browser; pictures of it are left in {@code target/screenshots}. */
class ConsolePageTest {

    private static ChromeDriver browser;

    private LocalHotsock local;
    private Hotsock hotsock;

    @BeforeAll
    static void openBrowser(@TempDir Path profile) {
        browser = Browser.open(profile);
    }

    @AfterAll
    static void closeBrowser() {
        // None was opened where there is none.
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void openPage() {
        local = LocalHotsock.start();
        hotsock = Hotsock.create(local.config());
        browser.manage().window().setSize(new Dimension(1400, 1500));
        browser.get(local.consoleUrl().toString());
    }

    @AfterEach
    void close() {
        hotsock.close();
        local.close();
    }

    @Test
    void fromATokenToAMessage() {
        connect();
        click("#subscribe button");
        awaitText("#log", "hotsock.subscribed");
        awaitText("#channels", "user.42");

        click("#send button[value=server]");
        awaitText("#sent", "Accepted.");
        awaitText("#log", "user.updated");
        awaitText("#publishes", "accepted");

        set("#s-event", "note.add");
        click("#send button[value=client]");
        awaitText("#log", "note.add");
        assertTrue(element("#log").getText().contains("from developer"));
        set("#filter", "note.add");
        assertFalse(element("#log").getText().contains("user.updated"));
        assertFalse(element("#log").getText().contains("connectionSecret"));
    }

    @Test
    void aTokenIsDecodedAndJudged() {
        set("#token", "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJleHAiOjEwMDAwMDAwMDAsInNjb3BlIjoiY29ubmVjdCJ9.AAAA");

        awaitText("#verdict", "has expired");
        assertTrue(element("#verdict").getText().contains("Refused: header"));
        click("#decoded summary");
        assertTrue(element("#claims").getText().contains("\"exp\": 1000000000"));
        click("#connect");
        awaitText("#status", "refused");
    }

    @Test
    void refusalsAndFaultsAreShown() {
        set("#s-channel", "a b");
        click("#send button[value=server]");
        awaitText("#sent", "space");
        awaitText("#publishes", "refused");

        new Select(element("#f-name")).selectByValue("throttling");
        set("#f-count", "3");
        click("#fault button");
        awaitText("#faults", "throttling");
        click("#f-clear");
        awaitText("#faults", "none");
    }

    @Test
    void aDroppedConnectionIsNoticed() {
        connect();
        click("#f-drop");
        awaitText("#status", "closed");
    }

    @Test
    void faultsHaveAPlaceEach() {
        new Select(element("#f-target")).selectByValue("STS");
        new Select(element("#f-name")).selectByValue("serverError");
        click("#fault button");
        awaitText("#faults", "STS");
        new Select(element("#f-target")).selectByValue("CONNECT");
        new Select(element("#f-name")).selectByValue("accessDenied");
        click("#fault button");
        awaitText("#faults", "connecting");

        click("#sign");
        awaitText("#verdict", "Good for connect.");
        click("#connect");
        awaitText("#status", "refused");
        click("#f-clear");
        awaitText("#faults", "none");
        click("#connect");
        awaitText("#status", "connected as developer");
    }

    @Test
    void storedMessagesAreShownAndReactedTo() {
        connect();
        click("#subscribe button");
        awaitText("#log", "hotsock.subscribed");
        set("#s-store", "3600");
        click("#send button[value=server]");
        awaitText("#history", "user.updated");
        click("#history button[aria-label^=add]");
        awaitText("#history", "star × 1 (developer)");
        awaitText("#log", "hotsock.messageReactionAdded");
        click("#history button[aria-label^=remove]");
        awaitText("#log", "hotsock.messageReactionRemoved");
        set("#h-filter", "another");
        awaitText("#history", "none");
    }

    @Test
    void aButtonKeepsTheFocusWhileItsTableChanges() {
        connect();
        click("#subscribe button");
        awaitText("#log", "hotsock.subscribed");
        set("#s-store", "3600");
        click("#send button[value=server]");
        awaitText("#history", "user.updated");
        click("#history button[aria-label^=add]");
        awaitText("#history", "star × 1");

        String focused = browser.switchTo().activeElement().getDomAttribute("aria-label");
        assertTrue(String.valueOf(focused).startsWith("add the reaction"), focused);
    }

    @Test
    void whatArrivesIsNeverReadAsHtml() {
        connect();
        click("#subscribe button");
        awaitText("#log", "hotsock.subscribed");

        hotsock.publisher()
                .publish(Message.of("user.42", "<img src=x onerror=document.title='broken'>", "<b>bold</b>"));

        awaitText("#log", "<b>bold</b>");
        assertEquals(0, browser.findElements(By.cssSelector("#log img, #log b")).size());
        assertEquals("Local Hotsock", browser.getTitle());
    }

    @Test
    void everyFieldHasANameAndTheKeyboardReachesAll() {
        List<WebElement> fields = browser.findElements(By.cssSelector("input, textarea, select, button"));
        for (WebElement field : fields) {
            if (field.isDisplayed()) {
                assertFalse(field.getAccessibleName().isBlank(), field.getDomAttribute("id"));
            }
        }
        element("body").sendKeys(Keys.TAB);
        assertEquals("Skip to the messages", browser.switchTo().activeElement().getText());
    }

    @Test
    void itFitsNarrowWindowsAndBothColourSchemes() throws IOException {
        hotsock.publisher()
                .publish(Message.storage("lobby.7", "rules", Map.of("seats", 4)).build());
        hotsock.publisher()
                .publish(Message.builder("user.42", "reminder")
                        .scheduleAt(Instant.now().plusSeconds(86_400))
                        .build());
        connect();
        click("#subscribe button");
        awaitText("#log", "hotsock.subscribed");
        click("#send button[value=server]");
        awaitText("#log", "user.updated");
        awaitText("#storage", "seats");
        awaitText("#schedules", "reminder");
        hotsock.publisher()
                .publish(Message.builder("user.42", "note.add")
                        .data(Map.of("text", "to be kept"))
                        .store(3600)
                        .build());
        awaitText("#history", "to be kept");
        click("#history button[aria-label^=add]");
        awaitText("#history", "star × 1 (developer)");
        new Select(element("#f-name")).selectByValue("delay");
        click("#fault button");
        awaitText("#faults", "a second late");
        // As long as the page is: what is below the fold is looked at, too.
        browser.manage().window().setSize(new Dimension(1400, 2300));
        picture("light");
        browser.executeCdpCommand("Emulation.setEmulatedMedia", colours("dark"));
        picture("dark");
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
        picture("narrow");
        Object wider = browser.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        browser.executeCdpCommand("Emulation.setEmulatedMedia", colours("light"));

        assertTrue(((Number) wider).intValue() <= 0, "wider than the window by " + wider);
    }

    private static Map<String, Object> colours(String scheme) {
        return Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme)));
    }

    private static void picture(String name) throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(directory.resolve("console-" + name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    private void connect() {
        click("#sign");
        awaitText("#verdict", "Good for connect.");
        click("#connect");
        awaitText("#status", "connected as developer");
    }

    private static WebElement element(String selector) {
        return browser.findElement(By.cssSelector(selector));
    }

    private static void click(String selector) {
        element(selector).click();
    }

    private static void set(String selector, String text) {
        element(selector).clear();
        element(selector).sendKeys(text);
    }

    private static void awaitText(String selector, String text) {
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .withMessage(() -> "\"" + text + "\" in " + selector + ", where there is: "
                        + element(selector).getText())
                .until(open -> element(selector).getText().contains(text));
    }
}
