package io.hotsock.local.junit;

import io.hotsock.Hotsock;
import io.hotsock.HotsockConfig;
import io.hotsock.local.LocalHotsock;
import io.hotsock.local.LocalHotsockBuilder;
import io.hotsock.publish.PublishGate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What {@link HotsockTest} does, with settings of one's own:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final HotsockExtension HOTSOCK = new HotsockExtension()
 *         .local(local -> local.deduplication(false))
 *         .gate(new SpringTransactionGate());
 * }</pre>
 *
 * <p>Registered like this, nothing is registered as the default installation unless the class carries {@link HotsockTest}
 * too. Set up before the first test and not changed after; then safe for tests in parallel.
 */
public final class HotsockExtension implements BeforeEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(HotsockExtension.class);
    private static final Set<Class<?>> INJECTED = Set.of(LocalHotsock.class, Hotsock.class, PublishedEvents.class);

    private Consumer<LocalHotsockBuilder> local = builder -> {};
    private Consumer<HotsockConfig.Builder> config = builder -> {};
    private PublishGate gate = PublishGate.ALWAYS_OPEN;

    /** One with all defaults. */
    public HotsockExtension() {}

    /** Settings of every test's server. */
    public HotsockExtension local(Consumer<LocalHotsockBuilder> settings) {
        this.local = settings;
        return this;
    }

    /** Options of every test's {@code Hotsock}, beside those that point it at the server; the gate has {@link #gate}. */
    public HotsockExtension config(Consumer<HotsockConfig.Builder> options) {
        this.config = options;
        return this;
    }

    /** The gate that messages of annotated methods pass; {@link PublishedEvents#held()} tells what it holds. */
    public HotsockExtension gate(PublishGate newGate) {
        this.gate = newGate;
        return this;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        installation(context);
    }

    /** Constructors get the installation of the test that the instance is made for. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return INJECTED.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException("Every test has an installation of its own, so "
                    + parameter.getParameter().getType().getSimpleName()
                    + " goes to test methods, @BeforeEach methods and constructors, not to "
                    + parameter.getDeclaringExecutable().getName() + ".");
        }
        return installation(context).get(parameter.getParameter().getType());
    }

    /** JUnit closes it with the test's context. */
    private TestInstallation installation(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(TestInstallation.class, type -> start(context), TestInstallation.class);
    }

    private TestInstallation start(ExtensionContext context) {
        LocalHotsockBuilder builder = LocalHotsock.builder().sharedServer(true);
        local.accept(builder);
        return TestInstallation.start(builder, config, gate, registeredNames(context));
    }

    private static List<String> registeredNames(ExtensionContext context) {
        return InstallationLocks.names(context.getEnclosingTestClasses(), context.getRequiredTestClass());
    }
}
