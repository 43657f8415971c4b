package io.hotsock.publish.internal.transport;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;

/** With one thread each connection fails on the very thread that asks for it. */
class NettyLoopsTest {

    private static final String NOWHERE = "nowhere.invalid";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Test
    void hearOfAConnectionThatFailsAtOnce() {
        try (NettyLoops loops = new NettyLoops(1)) {
            Throwable problem = problemOf(loops.forSdk());
            assertInstanceOf(UnknownHostException.class, rootOf(problem), problem::toString);
        }
    }

    /** When this fails, the SDK has been mended, and {@link NettyLoops} can go. */
    @Test
    void areNeededBecauseTheSdkDoesNot() {
        assertInstanceOf(
                ApiCallAttemptTimeoutException.class,
                problemOf(SdkEventLoopGroup.builder().numberOfThreads(1).build()));
    }

    /** With two loops, those of two channels are once the asking one and once the other. */
    @Test
    void registerAfterTheTaskThatAsked() throws Exception {
        try (NettyLoops loops = new NettyLoops(2)) {
            EventLoop asking = loops.next();
            for (int i = 0; i < 2; i++) {
                Channel channel = new NioSocketChannel();
                CompletableFuture<Void> asked = new CompletableFuture<>();
                asking.execute(() -> {
                    ChannelFuture registered = loops.register(channel);
                    pause();
                    if (registered.isDone()) {
                        asked.completeExceptionally(new IllegalStateException("registered early"));
                    }
                    var unused = registered.addListener(done -> asked.complete(null));
                });
                asked.get();
                channel.close().await();
            }
        }
    }

    @Test
    void endWhenClosed() throws Exception {
        NettyLoops loops = new NettyLoops(1);
        loops.forSdk();
        loops.submit(() -> {}).get();
        loops.close();
        assertTrue(loops.awaitTermination(20, TimeUnit.SECONDS));
    }

    /** Time for the other loop to be too fast. */
    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Throwable problemOf(SdkEventLoopGroup loops) {
        try (SdkAsyncHttpClient http =
                        NettyNioAsyncHttpClient.builder().eventLoopGroup(loops).build();
                LambdaAsyncClient client = LambdaAsyncClient.builder()
                        .region(Region.EU_WEST_1)
                        .endpointOverride(URI.create("http://" + NOWHERE + ":1"))
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
                        .httpClient(http)
                        .overrideConfiguration(overrides -> overrides
                                .apiCallAttemptTimeout(PATIENCE)
                                .retryStrategy(DefaultRetryStrategy.doNotRetry()))
                        .build()) {
            CompletionException failed = assertThrows(
                    CompletionException.class,
                    () -> client.invoke(call -> call.functionName("publish")).join());
            return failed.getCause();
        }
    }

    private static Throwable rootOf(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
