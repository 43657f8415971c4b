package io.hotsock.publish.internal.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Whether an answer is the service's acceptance of a message: an object that echoes channel and event. Refusals may come
 * without any other sign of failure (contract section 2.3, U1).
 */
final class Echo {

    /** Apart, as the usual answer needs no parser. */
    private static final class Tokens {
        static final JsonFactory JSON = new JsonFactory();
    }

    private Echo() {}

    static boolean of(Outgoing message, byte[] body) {
        return isUsual(message, body) || isParsed(message, body);
    }

    /** The service's own spelling, {@code {"channel":"orders.42","event":"order.shipped"…}}, compared byte by byte. */
    private static boolean isUsual(Outgoing message, byte[] body) {
        int at = after("{\"channel\":\"", body, 0);
        at = afterName(message.channel(), body, at);
        at = after("\",\"event\":\"", body, at);
        at = afterName(message.event(), body, at);
        return after("\"}", body, at) >= 0 || after("\",", body, at) >= 0;
    }

    /** Where a name ends that starts at a place; none where JSON spells it differently. */
    private static int afterName(String name, byte[] body, int at) {
        return name.indexOf('"') < 0 && name.indexOf('\\') < 0 ? after(name, body, at) : -1;
    }

    private static int after(String text, byte[] body, int at) {
        if (at < 0 || at + text.length() > body.length) {
            return -1;
        }
        for (int i = 0; i < text.length(); i++) {
            if (body[at + i] != text.charAt(i)) {
                return -1;
            }
        }
        return at + text.length();
    }

    private static boolean isParsed(Outgoing message, byte[] body) {
        try (JsonParser parser = Tokens.JSON.createParser(body)) {
            return parser.nextToken() == JsonToken.START_OBJECT && echoes(parser, message);
        } catch (IOException notJson) {
            return false;
        }
    }

    private static boolean echoes(JsonParser parser, Outgoing message) throws IOException {
        boolean channel = false;
        boolean event = false;
        while (!(channel && event) && parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            if (field.equals("channel")) {
                channel = message.channel().equals(parser.getValueAsString());
            } else if (field.equals("event")) {
                event = message.event().equals(parser.getValueAsString());
            } else {
                parser.skipChildren();
            }
        }
        return channel && event;
    }
}
