package io.hotsock.benchmarks.attach;

import io.hotsock.weaver.HotsockAgent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** One call of the same method, attached in each way. Every set-up proves that a call publishes exactly once. */
@State(Scope.Benchmark)
public class AttachBenchmark {

    private String id = "184467";
    private String name = "Noor";

    private static void requireOneMessage(Rename rename) {
        int before = Nowhere.INSTANCE.count();
        Account account = rename.call("7", "Ada");
        var message = Nowhere.INSTANCE.last();
        if (Nowhere.INSTANCE.count() != before + 1
                || message == null
                || !message.channel().equals("account.7")
                || message.data() != account) {
            throw new IllegalStateException("The call was to publish its result once and did not.");
        }
    }

    /** A method to call. */
    @FunctionalInterface
    private interface Rename {
        Account call(String id, String name);
    }

    /** No event at all. */
    @State(Scope.Benchmark)
    public static class Plain {
        private final PlainAccounts accounts = new PlainAccounts();
    }

    /** By hand. */
    @State(Scope.Benchmark)
    public static class HandWritten {
        private final HandWrittenAccounts accounts = new HandWrittenAccounts(Nowhere.INSTANCE);

        /** Checks. */
        @Setup
        public void check() {
            requireOneMessage(accounts::rename);
        }
    }

    /** Byte Buddy at build time. */
    @State(Scope.Benchmark)
    public static class Woven {
        private final WovenAccounts accounts = new WovenAccounts();

        /** Checks. */
        @Setup
        public void check() {
            requireOneMessage(accounts::rename);
        }
    }

    /** Byte Buddy's work done by the agent. */
    @State(Scope.Benchmark)
    public static class Agent {
        private final AgentAccounts accounts = create();

        private static AgentAccounts create() {
            HotsockAgent.install();
            return new AgentAccounts();
        }

        /** Checks. */
        @Setup
        public void check() {
            requireOneMessage(accounts::rename);
        }
    }

    /** A generated subclass. */
    @State(Scope.Benchmark)
    public static class Decorated {
        private final DecoratedAccounts accounts = new PublishingDecoratedAccounts(Nowhere.INSTANCE);

        /** Checks. */
        @Setup
        public void check() {
            requireOneMessage(accounts::rename);
        }
    }

    /** AspectJ at load time; needs its agent. */
    @State(Scope.Benchmark)
    public static class AspectJ {
        private final AspectAccounts accounts = new AspectAccounts();

        /** Checks. */
        @Setup
        public void check() {
            requireOneMessage(accounts::rename);
        }
    }

    /** Spring's proxies: an advisor that does nothing. */
    @State(Scope.Benchmark)
    public static class Proxied {
        private final AnnotationConfigApplicationContext context = NowhereContext.of(NowhereContext.Proxied.class);
        private final PlainAccounts accounts = context.getBean(PlainAccounts.class);

        /** Checks. */
        @Setup
        public void check() {
            if (!AopUtils.isCglibProxy(accounts)) {
                throw new IllegalStateException("The call was to pass a proxy.");
            }
        }

        /** Closes the context. */
        @TearDown
        public void close() {
            context.close();
        }
    }

    /** Spring's proxies: an advisor that does nothing, around the call by hand. */
    @State(Scope.Benchmark)
    public static class ProxiedHandWritten {
        private final AnnotationConfigApplicationContext context =
                NowhereContext.of(NowhereContext.ProxiedHandWritten.class);
        private final HandWrittenAccounts accounts = context.getBean(HandWrittenAccounts.class);

        /** Checks. */
        @Setup
        public void check() {
            if (!AopUtils.isCglibProxy(accounts)) {
                throw new IllegalStateException("The call was to pass a proxy.");
            }
            requireOneMessage(accounts::rename);
        }

        /** Closes the context. */
        @TearDown
        public void close() {
            context.close();
        }
    }

    /** Spring's proxies: this project's advisor. */
    @State(Scope.Benchmark)
    public static class Advised {
        private final AnnotationConfigApplicationContext context = NowhereContext.of(NowhereContext.Advised.class);
        private final AdvisedAccounts accounts = context.getBean(AdvisedAccounts.class);

        /** Checks. */
        @Setup
        public void check() {
            requireOneMessage(accounts::rename);
        }

        /** Closes the context. */
        @TearDown
        public void close() {
            context.close();
        }
    }

    /** Spring's proxies: Spring Integration. */
    @State(Scope.Benchmark)
    public static class Published {
        private final AnnotationConfigApplicationContext context = NowhereContext.of(NowhereContext.Published.class);
        private final PublisherAccounts accounts = context.getBean(PublisherAccounts.class);

        /** Checks. */
        @Setup
        public void check() {
            NowhereChannel channel = context.getBean(NowhereChannel.class);
            Account account = accounts.rename("7", "Ada");
            var message = channel.last();
            if (channel.count() != 1 || message == null || message.getPayload() != account) {
                throw new IllegalStateException("The call was to publish its result once and did not.");
            }
        }

        /** Closes the context. */
        @TearDown
        public void close() {
            context.close();
        }
    }

    /** Spring's proxies: Micrometer. */
    @State(Scope.Benchmark)
    public static class Timed {
        private final AnnotationConfigApplicationContext context = NowhereContext.of(NowhereContext.Timed.class);
        private final TimedAccounts accounts = context.getBean(TimedAccounts.class);

        /** Closes the context. */
        @TearDown
        public void close() {
            context.close();
        }
    }

    /** The call itself. */
    @Benchmark
    public Account plain(Plain state) {
        return state.accounts.rename(id, name);
    }

    /** With a message built and handed on by hand. */
    @Benchmark
    public Account handWritten(HandWritten state) {
        return state.accounts.rename(id, name);
    }

    /** Woven at build time. */
    @Benchmark
    public Account woven(Woven state) {
        return state.accounts.rename(id, name);
    }

    /** Woven by the agent. */
    @Benchmark
    public Account agent(Agent state) {
        return state.accounts.rename(id, name);
    }

    /** By the generated decorator. */
    @Benchmark
    public Account decorated(Decorated state) {
        return state.accounts.rename(id, name);
    }

    /** Woven by AspectJ at load time. */
    @Benchmark
    public Account aspectj(AspectJ state) {
        return state.accounts.rename(id, name);
    }

    /** Through a proxy that does nothing. */
    @Benchmark
    public Account springProxy(Proxied state) {
        return state.accounts.rename(id, name);
    }

    /** With a message by hand, through a proxy that does nothing. */
    @Benchmark
    public Account springProxyHandWritten(ProxiedHandWritten state) {
        return state.accounts.rename(id, name);
    }

    /** By this project's Spring advisor. */
    @Benchmark
    public Account springAdvisor(Advised state) {
        return state.accounts.rename(id, name);
    }

    /** By Spring Integration's {@code @Publisher}. */
    @Benchmark
    public Account springIntegrationPublisher(Published state) {
        return state.accounts.rename(id, name);
    }

    /** By Micrometer's {@code @Timed}, which publishes nothing. */
    @Benchmark
    public Account micrometerTimed(Timed state) {
        return state.accounts.rename(id, name);
    }
}
