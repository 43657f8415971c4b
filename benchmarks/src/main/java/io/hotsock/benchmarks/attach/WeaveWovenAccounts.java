package io.hotsock.benchmarks.attach;

import io.hotsock.weaver.HotsockBuildPlugin;
import net.bytebuddy.build.BuildLogger;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;

/**
 * The build plugin for one class only, because the others here are attached by other means. Named in this module's pom; a
 * project of yours names nothing and has all its classes woven.
 */
public final class WeaveWovenAccounts implements Plugin {

    private final HotsockBuildPlugin plugin;

    /** The plugin; the build tool gives its log. */
    public WeaveWovenAccounts(BuildLogger log) {
        plugin = new HotsockBuildPlugin(log);
    }

    @Override
    public boolean matches(TypeDescription type) {
        return type.getName().equals("io.hotsock.benchmarks.attach.WovenAccounts") && plugin.matches(type);
    }

    @Override
    public DynamicType.Builder<?> apply(
            DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator locator) {
        return plugin.apply(builder, type, locator);
    }

    @Override
    public void close() {
        plugin.close();
    }
}
