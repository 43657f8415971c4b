package io.hotsock.benchmarks.token;

import io.hotsock.benchmarks.Effort;
import io.hotsock.benchmarks.Suite;
import io.hotsock.benchmarks.jmh.Jmh;
import io.hotsock.benchmarks.jmh.Measured;
import io.hotsock.benchmarks.report.Figures;
import io.hotsock.benchmarks.report.Report;
import io.hotsock.benchmarks.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tokens of all algorithms; the peers beside one algorithm of each family. */
public final class TokenSuite implements Suite {

    private static final List<String> COMPARED = List.of("ES256", "HS256", "RS256", "PS256");
    private static final List<String> OTHERS =
            List.of("ES384", "ES512", "HS384", "HS512", "RS384", "RS512", "PS384", "PS512");
    /** Turns: some peers' paths are long, and a figure from before they are compiled would flatter us. */
    private static final int SETTLING = 12;

    private static final List<String> PROVIDERS = List.of(TokenBenchmark.PLATFORM, TokenBenchmark.CORRETTO);

    @Override
    public String name() {
        return "token";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        report.heading("Tokens")
                .paragraph("One token on one thread: nine claims, three channels. *bare* is a `Signature` or `Mac` at"
                        + " hand over bytes of the same length; *by hand* writes these very claims with a Jackson generator"
                        + " and signs them so. The claims *hotsock* signs are given as a map;"
                        + " *hotsock-builder* builds and checks them with a `TokenBuilder` each time.");
        List<Measured> measured = new ArrayList<>(run(effort, compared(effort), everybodyBut("")));
        if (effort != Effort.SMOKE) {
            measured.addAll(run(effort, List.of("EdDSA"), everybodyBut(Peers.JAVA_JWT)));
        }
        if (effort == Effort.FULL) {
            measured.addAll(run(effort, OTHERS, List.of(Peers.BARE, Peers.HOTSOCK)));
        }
        table(report, measured);
    }

    /** Fewer where time is short; making an RSA key alone takes longer than a smoke run of everything else. */
    private static List<String> compared(Effort effort) {
        return COMPARED.subList(0, effort.pick(1, 2, COMPARED.size()));
    }

    private static List<String> everybodyBut(String name) {
        return Stream.concat(Stream.of(Peers.BARE, Peers.BUILDER), Peers.SIGNERS.stream())
                .filter(peer -> !peer.equals(name))
                .toList();
    }

    private static List<Measured> run(Effort effort, List<String> algorithms, List<String> peers) throws Exception {
        return Jmh.of(TokenBenchmark.class, effort)
                .with("algorithm", algorithms)
                .with("provider", PROVIDERS)
                .with("by", peers)
                .settling(SETTLING)
                .run();
    }

    private static void table(Report report, List<Measured> measured) throws IOException {
        Table table =
                new Table("Algorithm", "Provider", "By", "µs of CPU", "Bytes", "CPU, times bare", "CPU, times hotsock");
        for (Map<String, Measured> group : groups(measured)) {
            group.forEach((by, figures) -> table.row(
                    figures.param("algorithm"),
                    figures.param("provider"),
                    by,
                    figures.cpu().times(0.001),
                    Figures.number(figures.bytes().median()),
                    ratio(figures, group, Peers.BARE),
                    ratio(figures, group, Peers.HOTSOCK)));
        }
        report.table(table);
    }

    private static Object ratio(Measured figures, Map<String, Measured> group, String to) {
        Measured base = group.get(to);
        return base == null || figures.param("by").equals(to)
                ? ""
                : figures.cpu().ratioTo(base.cpu());
    }

    /** Per algorithm and provider, by peer, in the order of measuring. */
    private static Iterable<Map<String, Measured>> groups(List<Measured> measured) {
        Map<String, Map<String, Measured>> groups = new LinkedHashMap<>();
        for (Measured figures : measured) {
            groups.computeIfAbsent(
                            figures.param("algorithm") + " " + figures.param("provider"), key -> new LinkedHashMap<>())
                    .put(figures.param("by"), figures);
        }
        return groups.values();
    }
}
