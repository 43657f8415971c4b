package io.hotsock.checks;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

/** The build's own promises to users: one version, a complete bom, stable module names. */
class ReactorTest {

    private static final Pom ROOT = Pom.in(Tree.root());
    private static final List<Pom> MODULES = below(ROOT).toList();
    private static final List<Pom> PUBLISHED =
            published(ROOT).filter(pom -> pom.packaging().equals("jar")).toList();

    @ParameterizedTest
    @FieldSource("MODULES")
    void everyModuleHasTheVersionOfTheWhole(Pom module) {
        String version =
                module.parent().flatMap(parent -> Xml.text(parent, "version")).orElseGet(module::version);
        assertEquals(ROOT.version(), version);
    }

    @Test
    void theBomListsEveryPublishedModuleAndNothingElse() {
        assertEquals(artifactIds(PUBLISHED), managed(bom()).keySet());
    }

    @Test
    void theBomGivesAllOfThemItsOwnVersion() {
        assertEquals(Set.of("${project.version}"), new HashSet<>(managed(bom()).values()));
    }

    @Test
    void theBomPassesNoVersionsOfOtherLibrariesOn() {
        assertEquals(Optional.empty(), bom().parent());
    }

    @Test
    void theParentManagesEveryPublishedModule() {
        Set<String> unmanaged = new TreeSet<>(artifactIds(PUBLISHED));
        unmanaged.removeAll(managed(ROOT).keySet());
        assertEquals(Set.of(), unmanaged);
    }

    @Test
    void everyPublishedModuleHasAModuleNameOfItsOwn() {
        Map<String, String> names = PUBLISHED.stream()
                .collect(toMap(
                        Pom::artifactId,
                        pom -> pom.property("automatic.module.name").orElse("none")));
        names.forEach((artifact, name) -> assertEquals(artifact.replace("hotsock-", "io.hotsock."), name));
    }

    /** What users get: present once the modules are packaged, as they are whenever the whole is verified. */
    @Test
    void theModuleNameReachesTheJar() {
        assertAll(PUBLISHED.stream()
                .map(pom -> jar(pom.directory(), pom.artifactId() + "-" + ROOT.version() + ".jar"))
                .flatMap(Optional::stream)
                .map(jar -> () -> assertModuleName(jar)));
    }

    private static void assertModuleName(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String name = file.getManifest().getMainAttributes().getValue("Automatic-Module-Name");
            assertTrue(
                    file.getEntry("module-info.class") != null || (name != null && name.startsWith("io.hotsock.")),
                    () -> jar.getFileName() + ": Automatic-Module-Name is " + name);
        }
    }

    private static Optional<Path> jar(Path module, String name) {
        return Optional.of(module.resolve("target").resolve(name)).filter(Files::exists);
    }

    private static Pom bom() {
        return MODULES.stream()
                .filter(pom -> pom.artifactId().equals("hotsock-bom"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> artifactIds(List<Pom> poms) {
        return poms.stream().map(Pom::artifactId).collect(Collectors.toSet());
    }

    private static Map<String, String> managed(Pom pom) {
        return pom.managedDependencies().stream()
                .filter(ReactorTest::isOurs)
                .collect(toMap(
                        dependency -> Xml.text(dependency, "artifactId").orElseThrow(),
                        dependency -> Xml.text(dependency, "version").orElseThrow()));
    }

    private static boolean isOurs(Element dependency) {
        return Xml.text(dependency, "groupId").equals(Optional.of("io.hotsock"));
    }

    /** What a module keeps from users, it keeps from them for the modules below as well. */
    private static Stream<Pom> published(Pom pom) {
        return pom.modules().stream()
                .filter(Pom::isPublished)
                .flatMap(module -> Stream.concat(Stream.of(module), published(module)));
    }

    private static Stream<Pom> below(Pom pom) {
        return pom.modules().stream().flatMap(module -> Stream.concat(Stream.of(module), below(module)));
    }
}
