package io.hotsock.examples.quickstart;

import java.util.List;
import java.util.Map;

/**
 * What the command line asks for.
 *
 * @param once play the story without a browser and end
 * @param port of the page; 0 for any free one
 */
record Options(boolean once, int port) {

    static final String USAGE = "Options: --once (no browser: play the story, print the frames, end), --port NUMBER.";

    /**
     * Reads the arguments; {@code QUICKSTART_ONCE=1} in the environment stands for {@code --once}.
     *
     * @throws IllegalArgumentException saying what is wrong with them
     */
    static Options parse(List<String> arguments, Map<String, String> environment) {
        boolean once = "1".equals(environment.get("QUICKSTART_ONCE"));
        int port = 0;
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--once" -> once = true;
                case "--port" -> port = port(rest.hasNext() ? rest.next() : "nothing");
                default -> throw new IllegalArgumentException("Unknown option \"" + argument + "\". " + USAGE);
            }
        }
        return new Options(once, port);
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new IllegalArgumentException("--port wants a number from 0 to 65535, not " + text + ". " + USAGE);
        }
        return Integer.parseInt(text);
    }
}
