package io.hotsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.api.Message;
import io.hotsock.publish.FailureKind;
import io.hotsock.testing.StubService;
import io.netty.util.concurrent.DefaultEventExecutor;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A full queue makes callers wait, but not on threads on which others' work would wait with them. */
@Timeout(120)
class EventLoopsTest {

    private static final Duration WAIT = Duration.ofSeconds(30);

    private final StubService service = new StubService();
    private final CountDownLatch answer = new CountDownLatch(1);
    private final Hotsock hotsock = Hotsock.create(HotsockConfig.builder()
            .publishFunctionArn("arn:aws:lambda:eu-west-1:123456789012:function:publish")
            .lambdaEndpoint(service.url())
            .awsAccessKeyId("AKIDEXAMPLE")
            .awsSecretAccessKey("secret")
            .maxQueuedPerChannel(1)
            .queueWait(WAIT)
            .build());

    @BeforeEach
    void fillTheQueue() {
        service.behave(request -> {
            answer.await();
            return StubService.echo(request);
        });
        publish();
        publish();
        assertEquals(1, hotsock.counters().queued());
    }

    @AfterEach
    void stop() {
        answer.countDown();
        hotsock.close();
        service.close();
    }

    private void publish() {
        var unused = hotsock.publisher().publishAsync(Message.of("orders.42", "order.shipped", 1));
    }

    private static <T> T on(Executor thread, Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        thread.execute(future);
        return future.get(WAIT.toSeconds() * 2, TimeUnit.SECONDS);
    }

    /** Both of the call styles that may wait for room only. */
    private boolean waitsOn(Executor thread) throws Exception {
        return on(thread, () -> {
            long start = System.nanoTime();
            publish();
            hotsock.eventSink().accept(Message.of("orders.42", "order.shipped", 1));
            return System.nanoTime() - start > WAIT.toNanos() / 2;
        });
    }

    @Test
    void nettysThreadsDoNotWait() throws Exception {
        DefaultEventExecutor executor = new DefaultEventExecutor();
        try {
            assertFalse(waitsOn(executor));
            assertEquals(2, hotsock.counters().failed(FailureKind.NOT_ACCEPTED));
        } finally {
            var unused = executor.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }

    @Test
    void reactorsParallelThreadsDoNotWait() throws Exception {
        Scheduler scheduler = Schedulers.newParallel("test", 1);
        try {
            assertFalse(waitsOn(scheduler::schedule));
            assertEquals(2, hotsock.counters().failed(FailureKind.NOT_ACCEPTED));
        } finally {
            scheduler.dispose();
        }
    }

    /** The control. */
    @Test
    void reactorsElasticThreadsWaitForRoom() throws Exception {
        Scheduler scheduler = Schedulers.newBoundedElastic(1, 10, "test");
        try {
            FutureTask<Void> publishing = new FutureTask<>(this::publish, null);
            scheduler.schedule(publishing);
            TimeUnit.MILLISECONDS.sleep(200);
            assertFalse(publishing.isDone(), "waits");
            answer.countDown();
            publishing.get(WAIT.toSeconds(), TimeUnit.SECONDS);
            assertTrue(hotsock.flush(WAIT));
            assertEquals(3, hotsock.counters().published());
        } finally {
            scheduler.dispose();
        }
    }
}
