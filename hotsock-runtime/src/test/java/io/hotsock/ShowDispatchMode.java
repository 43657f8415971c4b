package io.hotsock;

/** Prints the dispatch mode of a configuration that does not set one. */
final class ShowDispatchMode {

    private ShowDispatchMode() {}

    public static void main(String[] arguments) {
        System.out.println(HotsockConfig.builder().build().publishing().mode());
    }
}
