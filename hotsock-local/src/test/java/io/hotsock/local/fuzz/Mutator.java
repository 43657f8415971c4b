package io.hotsock.local.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes inputs from seeds by small damage, always the same ones: what fails once fails again. */
final class Mutator {

    private static final List<String> MORSELS = List.of(
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "1e999999999",
            "1e-2147483647",
            "9223372036854775808",
            "-0",
            "\\u0000",
            "\\ud800",
            "\u0000",
            "\r\n",
            "\r\n\r\n",
            "%",
            "%zz",
            "%00",
            "&",
            "=",
            ";",
            "*",
            "#",
            "#regex:",
            "#regex:(",
            "#regex:(a*)*$",
            "hotsock.",
            "presence.",
            "at(+999999999-12-31T23:59:59)",
            "at(2031-02-30T00:00:00)",
            "..",
            ".",
            " ",
            "\t",
            "\u00a0",
            "\u2028",
            "🚀",
            "\"data\":",
            "\"event\":",
            "\"channel\":",
            "\"uid\":",
            "\"umd\":",
            "\"alias\":",
            "AWS4-HMAC-SHA256",
            "Credential=/",
            "SignedHeaders=;",
            "Signature=0");
    private static final int MOST_STEPS = 6;
    private static final int MOST_REPEATS = 2_000;

    private final List<byte[]> seeds;
    private final Random random;

    Mutator(List<byte[]> seeds, long seed) {
        this.seeds = seeds;
        this.random = new Random(seed);
    }

    byte[] next() {
        byte[] input = seed();
        for (int steps = 1 + random.nextInt(MOST_STEPS); steps > 0; steps--) {
            input = step(input);
        }
        return input;
    }

    private byte[] step(byte[] input) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + random.nextInt(12));
        return switch (random.nextInt(8)) {
            case 0 -> replaced(input, from, to, new byte[0]);
            case 1 -> replaced(input, from, from, morsel());
            case 2 -> replaced(input, from, to, morsel());
            case 3 -> replaced(input, from, to, new byte[] {(byte) random.nextInt(256)});
            case 4 -> replaced(input, to, to, Arrays.copyOfRange(input, from, to));
            case 5 -> replaced(input, from, from, repeated());
            case 6 -> replaced(input, from, input.length, tail());
            default -> Arrays.copyOf(input, from);
        };
    }

    private byte[] repeated() {
        return new String(morsel(), StandardCharsets.UTF_8)
                .repeat(random.nextInt(MOST_REPEATS))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] tail() {
        byte[] other = seed();
        return Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length);
    }

    private byte[] seed() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] morsel() {
        return MORSELS.get(random.nextInt(MORSELS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] replaced(byte[] input, int from, int to, byte[] by) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        output.write(input, 0, from);
        output.writeBytes(by);
        output.write(input, to, input.length - to);
        return output.toByteArray();
    }
}
