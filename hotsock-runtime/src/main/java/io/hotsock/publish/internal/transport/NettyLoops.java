package io.hotsock.publish.internal.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultChannelPromise;
import io.netty.channel.EventLoop;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Event loops that register a channel only after the task that asked for it has ended.
 *
 * <p>Until its first connection is there, the SDK's Netty client (seen in 2.48.3) begins to listen for a connection's outcome
 * only after it has asked for the connection. One that has failed by then, as one to an unknown host may, is never heard of,
 * and the attempt hangs until its time is over.
 */
final class NettyLoops extends NioEventLoopGroup implements SdkAutoCloseable {

    private static final int AS_MANY_AS_NETTY_LIKES = 0;
    private static final int SECONDS_TO_CLOSE = 15;

    NettyLoops() {
        this(AS_MANY_AS_NETTY_LIKES);
    }

    NettyLoops(int threads) {
        super(threads, new DefaultThreadFactory("hotsock-netty", true));
    }

    SdkEventLoopGroup forSdk() {
        return SdkEventLoopGroup.create(this, NioSocketChannel::new);
    }

    @Override
    public ChannelFuture register(Channel channel) {
        EventLoop loop = next();
        ChannelPromise registered = new DefaultChannelPromise(channel, loop);
        asking(loop).execute(() -> channel.unsafe().register(loop, registered));
        return registered;
    }

    /** The loop whose task this is, or another where it is none's. */
    private EventExecutor asking(EventExecutor other) {
        for (EventExecutor loop : this) {
            if (loop.inEventLoop()) {
                return loop;
            }
        }
        return other;
    }

    /** Begins to stop the loops; those that are idle end at once. */
    @Override
    public void close() {
        var unused = shutdownGracefully(0, SECONDS_TO_CLOSE, TimeUnit.SECONDS);
    }
}
