package io.hotsock.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What the two users see, in a real browser. */
class PageTest {

    private static WebDriver browser;

    private Shop shop;
    private WebApp app;

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
    void openPage() throws IOException {
        shop = Shop.open();
        app = WebApp.start(shop, 0);
        browser.get(app.address().toString());
        awaitState("customer", "live");
        awaitState("courier", "live");
    }

    @AfterEach
    void close() {
        app.close();
        shop.close();
    }

    @Test
    void eachUserSeesTheEventsOfTheirOwnChannelAndNoOthers() {
        click("place");
        awaitEvents("customer", "order.placed");
        click("dispatch");
        awaitEvents("customer", "order.shipped", "order.placed");
        awaitEvents("courier", "parcel.assigned");
        click("deliver");
        awaitEvents("customer", "order.delivered", "order.shipped", "order.placed");
        assertEquals(List.of("parcel.assigned"), events("courier"));
    }

    @Test
    void theReturnedObjectArrivesAsData() {
        click("place");
        awaitEvents("customer", "order.placed");
        String data = in("customer", ".events pre").getText();
        assertTrue(data.contains("\"item\": \"Coffee beans\""), data);
        assertTrue(data.contains("\"status\": \"PLACED\""), data);
    }

    @Test
    void aMethodThatThrowsPublishesNothing() {
        click("place");
        awaitEvents("customer", "order.placed");
        click("deliver");
        await(() -> status().contains("can not become DELIVERED"), () -> "the status says " + status());
        click("place");
        awaitEvents("customer", "order.placed", "order.placed");
    }

    @Test
    void aTokenGrantsItsUsersChannelAlone() {
        in("customer", "summary").click();
        String claims = in("customer", "details pre").getText();
        assertTrue(claims.contains("customer.42"), claims);
        assertFalse(claims.contains("courier"), claims);
    }

    @Test
    void theKeyboardIsEnough() {
        browser.switchTo().activeElement().sendKeys(Keys.TAB);
        assertEquals("place", browser.switchTo().activeElement().getAttribute("id"));
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        awaitEvents("customer", "order.placed");
    }

    private void click(String button) {
        await(() -> browser.findElement(By.id(button)).isEnabled(), () -> "the button " + button + " stays disabled");
        browser.findElement(By.id(button)).click();
    }

    private void awaitEvents(String user, String... newestFirst) {
        await(() -> events(user).equals(List.of(newestFirst)), () -> user + " sees " + events(user));
    }

    private void awaitState(String user, String state) {
        await(
                () -> in(user, ".state").getText().contains(state),
                () -> user + " is " + in(user, ".state").getText());
    }

    private String status() {
        return browser.findElement(By.id("status")).getText();
    }

    private List<String> events(String user) {
        return browser.findElements(By.cssSelector("#" + user + " .events strong")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private WebElement in(String user, String selector) {
        return browser.findElement(By.cssSelector("#" + user + " " + selector));
    }

    private void await(BooleanSupplier condition, Supplier<String> otherwise) {
        new WebDriverWait(browser, Duration.ofSeconds(10))
                .withMessage(otherwise)
                .until(driver -> condition.getAsBoolean());
    }
}
