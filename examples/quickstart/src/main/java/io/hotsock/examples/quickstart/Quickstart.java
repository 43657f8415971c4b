package io.hotsock.examples.quickstart;

import io.hotsock.local.LocalStartException;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** From an annotated method to a browser page, on one machine and in one program. */
public final class Quickstart {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Quickstart() {}

    /** Runs until stopped; with {@code --once} until the story is told. Exit code 0 means all went as expected. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    /** Whatever the person at the terminal can mend is told in one sentence; a stack trace would only hide it. */
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err)
            throws InterruptedException {
        try {
            Options options = Options.parse(arguments, environment);
            return options.once() ? once(out, err) : serve(options.port(), out);
        } catch (IllegalArgumentException | IOException | LocalStartException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static int once(PrintStream out, PrintStream err) throws InterruptedException {
        try (Shop shop = Shop.open();
                Rehearsal rehearsal = new Rehearsal(shop, out, PATIENCE)) {
            List<String> problems = rehearsal.play(() -> Story.tell(shop));
            problems.forEach(err::println);
            return problems.isEmpty() ? 0 : 1;
        }
    }

    private static int serve(int port, PrintStream out) throws IOException, InterruptedException {
        try (Shop shop = Shop.open();
                WebApp app = WebApp.start(shop, port)) {
            out.println(Welcome.text(shop, app.address()));
            Thread.currentThread().join();
            return 0;
        }
    }
}
