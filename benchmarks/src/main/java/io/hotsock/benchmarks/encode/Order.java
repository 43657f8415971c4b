package io.hotsock.benchmarks.encode;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Data as applications publish it: about 300 bytes of JSON with two lines, 1.5 kB with twenty.
 *
 * @param lines what was ordered
 */
public record Order(String id, String customer, long total, boolean paid, Instant placedAt, List<Line> lines) {

    /**
     * A line of an order.
     *
     * @param price in cents
     */
    public record Line(String sku, int quantity, long price) {}

    /** An order with so many lines. */
    public static Order of(int lines) {
        return new Order(
                "a1b2c3d4-0001",
                "Noor Ødegård",
                129_900,
                true,
                Instant.ofEpochSecond(1_924_992_000L),
                IntStream.range(0, lines)
                        .mapToObj(i -> new Line("sku-" + (100_000 + i), i % 5 + 1, 1_990L + i))
                        .toList());
    }

    /** The JSON that Jackson makes of it, written by hand. */
    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("customer", customer);
        json.writeNumberField("total", total);
        json.writeBooleanField("paid", paid);
        json.writeStringField("placedAt", placedAt.toString());
        json.writeArrayFieldStart("lines");
        for (Line line : lines) {
            json.writeStartObject();
            json.writeStringField("sku", line.sku());
            json.writeNumberField("quantity", line.quantity());
            json.writeNumberField("price", line.price());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
