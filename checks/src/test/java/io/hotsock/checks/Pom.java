package io.hotsock.checks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** A pom.xml as it is written, nothing inherited or filled in. */
record Pom(Path directory, Element project) {

    static Pom in(Path directory) {
        return new Pom(directory, Xml.parse(directory.resolve("pom.xml")));
    }

    String artifactId() {
        return required("artifactId");
    }

    String version() {
        return required("version");
    }

    String packaging() {
        return Xml.text(project, "packaging").orElse("jar");
    }

    Optional<String> property(String name) {
        return Xml.child(project, "properties").flatMap(properties -> Xml.text(properties, name));
    }

    Optional<Element> parent() {
        return Xml.child(project, "parent");
    }

    /** Installed for users, as opposed to examples and checks. */
    boolean isPublished() {
        return !property("maven.deploy.skip").equals(Optional.of("true"));
    }

    List<Pom> modules() {
        return Xml.child(project, "modules").stream()
                .flatMap(modules -> Xml.children(modules, "module").stream())
                .map(module -> in(directory.resolve(module.getTextContent().strip())))
                .toList();
    }

    List<Element> managedDependencies() {
        return Xml.child(project, "dependencyManagement")
                .flatMap(management -> Xml.child(management, "dependencies"))
                .map(dependencies -> Xml.children(dependencies, "dependency"))
                .orElse(List.of());
    }

    /** The version that this pom gives a plugin, with a property looked up. */
    String managedPluginVersion(String plugin) {
        String version = Xml.child(project, "build")
                .flatMap(build -> Xml.child(build, "pluginManagement"))
                .flatMap(management -> Xml.child(management, "plugins"))
                .stream()
                .flatMap(plugins -> Xml.children(plugins, "plugin").stream())
                .filter(managed -> Xml.text(managed, "artifactId").equals(Optional.of(plugin)))
                .flatMap(managed -> Xml.text(managed, "version").stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(plugin + " has no version in pluginManagement"));
        return version.startsWith("${")
                ? property(version.substring(2, version.length() - 1)).orElseThrow()
                : version;
    }

    private String required(String name) {
        return Xml.text(project, name)
                .orElseThrow(() -> new AssertionError(directory + "/pom.xml has no <" + name + ">"));
    }
}
