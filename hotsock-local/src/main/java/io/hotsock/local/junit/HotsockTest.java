package io.hotsock.local.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Gives every test an installation of its own on a local server: nothing that one test publishes is seen by another, in
 * parallel or not. Test methods, {@code @BeforeEach} methods and constructors may take a {@code LocalHotsock}, the
 * {@code Hotsock} that publishes to it, and {@link PublishedEvents}.
 *
 * <pre>{@code
 * @HotsockTest
 * class UserServiceTest {
 *     @Test
 *     void aNewAddressIsPublished(PublishedEvents events) {
 *         service.changeEmail("42", "kim@example.net");
 *
 *         User user = events.on("user.42").named("user.updated").single().dataAs(User.class);
 *         assertEquals("kim@example.net", user.email());
 *     }
 * }
 * }</pre>
 *
 * <p>The installation is also registered as the default one, which is where annotated methods publish; as there is one
 * default per JVM, tests that use it take turns, while the others of a parallel run go on. See {@link #installations()}.
 * {@link HotsockExtension} does the same with settings of its own.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(HotsockExtension.class)
@ResourceLock(providers = InstallationLocks.class)
public @interface HotsockTest {

    /**
     * The names that the installation is registered under while a test runs; the empty name is the default installation.
     * What was registered there before is closed. With {@code {}} nothing is registered and tests run in parallel as they
     * like; the code under test is then given the injected {@code Hotsock}.
     */
    String[] installations() default {""};
}
