package io.hotsock.benchmarks.token;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import io.hotsock.token.SigningAlgorithm;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One token on one thread. */
@State(Scope.Benchmark)
public class TokenBenchmark {

    /** The JVM's own providers. */
    static final String PLATFORM = "platform";

    /** The Amazon Corretto Crypto Provider. */
    static final String CORRETTO = "corretto";

    /** The algorithm. */
    @Param("ES256")
    public String algorithm = "";

    /** Who computes the signature. */
    @Param(PLATFORM)
    public String provider = "";

    /** Who makes the token. */
    @Param(Peers.HOTSOCK)
    public String by = "";

    private Peer peer = () -> "";

    /** Makes a key and whatever the peer keeps between tokens. */
    @Setup(Level.Trial)
    public void setUp() throws Exception {
        peer = Peers.of(by, SigningKeys.create(SigningAlgorithm.of(algorithm), chosen()));
    }

    /** Some peers look for signatures among the registered providers only, so there it comes first for everybody. */
    private @Nullable Provider chosen() throws GeneralSecurityException {
        if (provider.equals(PLATFORM)) {
            return null;
        }
        AmazonCorrettoCryptoProvider.INSTANCE.assertHealthy();
        Security.insertProviderAt(AmazonCorrettoCryptoProvider.INSTANCE, 1);
        return AmazonCorrettoCryptoProvider.INSTANCE;
    }

    /** Leaves the process as it was. */
    @TearDown(Level.Trial)
    public void tearDown() {
        Security.removeProvider(AmazonCorrettoCryptoProvider.PROVIDER_NAME);
    }

    /** Claims in, token out. */
    @Benchmark
    public String token() throws Exception {
        return peer.token();
    }
}
