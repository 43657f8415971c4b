package io.hotsock.publish.internal.transport;

import io.hotsock.publish.LambdaHttpClient;
import java.util.function.Consumer;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Makes the SDK's non-blocking HTTP clients. Their libraries are optional; the configuration has made sure that the one
 * asked for is there. How long an attempt may take is for the SDK client above them.
 */
final class AsyncHttpClients {

    private AsyncHttpClients() {}

    /**
     * A client.
     *
     * @param own takes what is to be closed after the client
     */
    static SdkAsyncHttpClient of(LambdaHttpClient kind, CallSettings calls, Consumer<SdkAutoCloseable> own) {
        return switch (kind) {
            case APACHE -> throw new IllegalArgumentException(kind + " is blocking");
            case CRT -> crt(calls);
            case NETTY -> netty(calls, own);
        };
    }

    private static SdkAsyncHttpClient crt(CallSettings calls) {
        return AwsCrtAsyncHttpClient.builder()
                .maxConcurrency(calls.maxConnections())
                .connectionTimeout(calls.connectTimeout())
                .build();
    }

    private static SdkAsyncHttpClient netty(CallSettings calls, Consumer<SdkAutoCloseable> own) {
        NettyLoops loops = new NettyLoops();
        own.accept(loops);
        return NettyNioAsyncHttpClient.builder()
                .eventLoopGroup(loops.forSdk())
                .maxConcurrency(calls.maxConnections())
                .connectionTimeout(calls.connectTimeout())
                .connectionAcquisitionTimeout(calls.callTimeout())
                .readTimeout(calls.callTimeout())
                .build();
    }
}
