package io.hotsock;

import java.util.List;

/** Prints what is wrong with the configuration in the environment. */
final class ShowProblems {

    private ShowProblems() {}

    public static void main(String[] arguments) {
        System.out.println(problems());
    }

    private static List<String> problems() {
        try {
            HotsockConfig.fromEnvironment();
            return List.of();
        } catch (InvalidConfigurationException e) {
            return e.problems();
        }
    }
}
