package io.hotsock.benchmarks.publish;

import io.hotsock.api.PublishResult;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One message through the SDK to an HTTP client that answers at once. */
@State(Scope.Benchmark)
public class PublishBenchmark {

    private Contenders contenders = Contenders.withoutNetwork();

    /** Begins anew, for runs without a JVM of their own. */
    @Setup
    public void setUp() {
        contenders.close();
        contenders = Contenders.withoutNetwork();
    }

    /** Closes clients. */
    @TearDown
    public void tearDown() {
        contenders.close();
    }

    /** The SDK alone. */
    @Benchmark
    public int bareSdk() throws IOException {
        return contenders.bareSdk();
    }

    /** This project over the same SDK client. */
    @Benchmark
    public PublishResult hotsock() {
        return contenders.hotsock();
    }
}
