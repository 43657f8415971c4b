package io.hotsock.token;

/** Signs one token with the key in an environment variable, whose name is the argument, and prints it. */
final class PrintToken {

    private PrintToken() {}

    public static void main(String[] arguments) {
        IssuerSettings settings = IssuerSettings.builder()
                .key(SigningKey.environment(arguments[0]))
                .build();
        System.out.println(TokenIssuer.of(settings).token().uid("u-17").issue());
    }
}
