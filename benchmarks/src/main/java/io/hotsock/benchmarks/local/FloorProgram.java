package io.hotsock.benchmarks.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * A {@link BareFanOut} that is told what to send as the local server is, by a POST. Prints and ends as {@link ServerProgram}
 * does. Argument: the number of channels.
 */
final class FloorProgram {

    private static final int ACCEPTED = 202;
    private static final String CHANNEL = "\"channel\":\"" + FanOutProgram.CHANNEL;

    private FloorProgram() {}

    /** Serves. */
    public static void main(String[] arguments) throws IOException {
        int channels = Integer.parseInt(arguments[0]);
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (BareFanOut bare = BareFanOut.start(channels)) {
            http.createContext("/", exchange -> publish(exchange, bare));
            http.start();
            System.out.println(bare.port());
            System.out.println("http://localhost:" + http.getAddress().getPort());
            System.out.println("nobody asks for a key");
            for (int channel = 0; channel < channels; channel++) {
                System.out.println("none");
            }
            while (System.in.read() >= 0) {
                // Until whoever started this goes.
            }
        } finally {
            http.stop(0);
        }
    }

    private static void publish(HttpExchange exchange, BareFanOut bare) throws IOException {
        String message = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        int number = message.indexOf(CHANNEL) + CHANNEL.length();
        bare.publish(Integer.parseInt(message.substring(number, message.indexOf('"', number))), message);
        exchange.sendResponseHeaders(ACCEPTED, -1);
        exchange.close();
    }
}
