package io.hotsock.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;

/** Refuses NaN and the infinities, for which Jackson would write a text or invalid JSON. */
final class FiniteNumbersGenerator extends JsonGeneratorDelegate {

    FiniteNumbersGenerator(JsonGenerator target) {
        // Not delegating copies and objects keeps what they contain coming through here.
        super(target, false);
    }

    @Override
    public void writeNumber(double number) throws IOException {
        super.writeNumber(checked(number));
    }

    @Override
    public void writeNumber(float number) throws IOException {
        checked(number);
        super.writeNumber(number);
    }

    @Override
    public void writeArray(double[] array, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            checked(array[i]);
        }
        super.writeArray(array, offset, length);
    }

    private static double checked(double number) throws NonFiniteNumberException {
        if (!Double.isFinite(number)) {
            throw new NonFiniteNumberException(number);
        }
        return number;
    }
}
