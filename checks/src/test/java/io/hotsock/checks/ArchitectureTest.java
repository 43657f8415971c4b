package io.hotsock.checks;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Holds the arrows of the design, section 1: who may call whom. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.hotsock");

    @ParameterizedTest
    @FieldSource("io.hotsock.checks.Room#ALL")
    void aModuleUsesOnlyWhatItsArrowsAllow(Room room) {
        assertTrue(PRODUCT.stream().anyMatch(in(room)), () -> "no classes of " + room + " are on the class path");
        classes()
                .that(in(room))
                .should(notDepend(
                        "use only " + room.uses(),
                        (from, to) ->
                                Room.of(to).filter(used -> !room.mayUse(used)).isPresent()))
                .check(PRODUCT);
    }

    @Test
    void internalPackagesStayInTheirModule() {
        classes()
                .should(notDepend(
                        "leave other modules' internal packages alone",
                        (from, to) -> isInternal(to) && !Room.of(from).equals(Room.of(to))))
                .check(PRODUCT);
    }

    @Test
    void publishingAndTokensDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("io.hotsock.publish..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.hotsock", "io.hotsock.token..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("io.hotsock.token..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.hotsock", "io.hotsock.publish..")
                .check(PRODUCT);
    }

    @Test
    void theApiDependsOnNothingButJSpecify() {
        classes()
                .that(in(Room.API))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.hotsock.api..", "java..", "org.jspecify..")
                .check(PRODUCT);
    }

    @Test
    void everyClassBelongsToARoom() {
        classes()
                .should(new ArchCondition<>("lie in a package that the design draws") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (Room.of(type).isEmpty()) {
                            events.add(violated(type, type.getName() + " is in no known module's package"));
                        }
                    }
                })
                .check(PRODUCT);
    }

    private static DescribedPredicate<JavaClass> in(Room room) {
        return DescribedPredicate.describe(
                "belong to " + room, type -> Room.of(type).filter(room::equals).isPresent());
    }

    private static boolean isInternal(JavaClass type) {
        return (type.getPackageName() + ".").contains(".internal.");
    }

    private static ArchCondition<JavaClass> notDepend(String description, BiPredicate<JavaClass, JavaClass> forbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> forbidden.test(type, use.getTargetClass().getBaseComponentType()))
                        .map(Dependency::getDescription)
                        .forEach(use -> events.add(violated(type, use)));
            }
        };
    }
}
