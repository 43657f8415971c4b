package io.hotsock.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page asks of the application. */
class WebAppTest {

    private static Shop shop;
    private static WebApp app;

    @BeforeAll
    static void start() throws IOException {
        shop = Shop.open();
        app = WebApp.start(shop, 0);
    }

    @AfterAll
    static void stop() {
        app.close();
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', text/html; charset=utf-8, <title>Hotsock quickstart</title>",
        "app.js, text/javascript; charset=utf-8, new WebSocket(",
        "style.css, text/css; charset=utf-8, prefers-color-scheme: dark",
        "icon.svg, image/svg+xml; charset=utf-8, <svg",
    })
    void servesThePage(String path, String type, String content) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(app.address().resolve(path)));
        assertEquals(200, answer.statusCode());
        assertEquals(type, answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(answer.body().contains(content), answer.body());
    }

    @Test
    void anOrderGoesItsWay() throws IOException, InterruptedException {
        JsonNode order = json(post("orders", "{\"item\":\"A teapot\"}"));
        assertEquals("PLACED", order.path("status").asText());
        String path = "orders/" + order.path("id").asText();
        assertEquals("7", json(post(path + "/dispatch", "{}")).path("courier").asText());
        assertEquals(
                "DELIVERED", json(post(path + "/delivery", "{}")).path("status").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "{\"item\":\"  \"}", "[1]"})
    void anOrderWithoutAnItemIsRefused(String body) throws IOException, InterruptedException {
        assertEquals(400, post("orders", body).statusCode());
    }

    @Test
    void whatIsUnknownIsNotFound() throws IOException, InterruptedException {
        assertProblem(404, "There is no order 1.", post("orders/1/dispatch", "{}"));
        assertProblem(404, "There is no user \"admin\".", post("sessions/admin", "{}"));
        assertProblem(404, "There is nothing at POST /nowhere.", post("nowhere", "{}"));
    }

    @Test
    void anOrderOutOfTurnIsRefused() throws IOException, InterruptedException {
        String id = json(post("orders", "{\"item\":\"Two mugs\"}")).path("id").asText();
        assertProblem(
                409,
                "Order " + id + " is PLACED and can not become DELIVERED.",
                post("orders/" + id + "/delivery", "{}"));
    }

    private static void assertProblem(int status, String problem, HttpResponse<String> answer) throws IOException {
        assertEquals(status, answer.statusCode());
        assertEquals(problem, json(answer).path("problem").asText());
    }

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(app.address().resolve(path)).POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
