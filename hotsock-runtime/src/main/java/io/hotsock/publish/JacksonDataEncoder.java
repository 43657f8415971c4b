package io.hotsock.publish;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Encodes data with Jackson 2.
 *
 * <p>{@link #standard()} follows these rules: dates and times as ISO 8601 texts ({@code 2031-03-04T05:06:07Z}), durations
 * as {@code PT1M30S}; {@code null} properties are written as {@code null}; an empty {@code Optional} is {@code null}, a
 * full one its value; {@code byte[]} as Base64 text; properties in declaration order; a type with nothing to write is
 * refused, because that is nearly always a class whose fields Jackson can not see. Under every mapper NaN and infinities are
 * refused.
 *
 * <p>Thread-safe.
 */
public final class JacksonDataEncoder implements DataEncoder {

    private static final class Standard {
        static final JacksonDataEncoder ENCODER = new JacksonDataEncoder(JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build());
    }

    private final ObjectWriter writer;

    private JacksonDataEncoder(ObjectMapper mapper) {
        this.writer = mapper.writer();
    }

    /** The default rules. */
    public static JacksonDataEncoder standard() {
        return Standard.ENCODER;
    }

    /** The rules of an application's own mapper; changes made to it later may or may not count. */
    public static JacksonDataEncoder using(ObjectMapper mapper) {
        return new JacksonDataEncoder(mapper);
    }

    @Override
    public void encode(@Nullable Object data, OutputStream out) throws IOException {
        try (JsonGenerator generator =
                new FiniteNumbersGenerator(writer.getFactory().createGenerator(out, JsonEncoding.UTF8))) {
            writer.writeValue(generator, data);
        }
    }
}
