package io.hotsock.aspectj;

import io.hotsock.api.shim.ShimMethod;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import org.aspectj.lang.JoinPoint;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.AfterReturning;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Pointcut;
import org.aspectj.lang.reflect.MethodSignature;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what annotated methods return, through their generated shims. Woven by AspectJ's agent, which finds it in this
 * module's {@code META-INF/aop.xml}, or at compile time with this module as an aspect library.
 *
 * <p>Stands back from classes that Hotsock's own weaver has marked, and from calls that a generated decorator publishes.
 *
 * <p>Thread-safe. Classes and their loaders are not kept alive.
 */
@Aspect
public final class HotsockAspect {

    private static final System.Logger LOG = System.getLogger("io.hotsock");
    private static final String ATTACHMENT = "aspectj";
    private static final HotsockAspect INSTANCE = new HotsockAspect();

    /** Per declaring class, so that they go with it. */
    private static final ClassValue<Places> PLACES = new ClassValue<>() {
        @Override
        protected Places computeValue(Class<?> declaring) {
            return new Places();
        }
    };

    private HotsockAspect() {}

    /** Called by woven code. Written out, so that a plain Java compiler can compile this aspect. */
    public static HotsockAspect aspectOf() {
        return INSTANCE;
    }

    /** Called by woven code. */
    public static boolean hasAspect() {
        return true;
    }

    /** A repeated annotation is only there as its container. */
    @Pointcut("execution(@io.hotsock.api.HotsockEvent * *(..))"
            + " || execution(@io.hotsock.api.HotsockEvents * *(..))"
            + " || execution(@io.hotsock.api.HotsockStorage * *(..))"
            + " || execution(@io.hotsock.api.HotsockStorages * *(..))")
    void annotated() {}

    /**
     * Methods whose caller gets another object, which publishes when it is used. Patterns rather than names of types, so
     * that AspectJ does not warn where a library is missing.
     */
    @Pointcut("execution((reactor.core.publisher..Mono+ || io.smallrye.mutiny..Uni+"
            + " || io.reactivex.rxjava3.core..Single+ || io.reactivex.rxjava3.core..Maybe+"
            + " || io.reactivex.rxjava3.core..Completable+"
            + " || java.util.stream.BaseStream+) *(..))")
    void lazy() {}

    /** What can publish after the method, which is far cheaper than advice around it. */
    @Pointcut("annotated() && !lazy()")
    void eager() {}

    /** Publishes. Advice that names what it needs instead of a {@code JoinPoint} spares the making of one at each call. */
    @AfterReturning(pointcut = "eager() && this(self) && args()", returning = "result", argNames = "place,self,result")
    public void publish(JoinPoint.StaticPart place, Object self, @Nullable Object result) {
        returned(place, self, result);
    }

    /** Publishes, for one parameter. */
    @AfterReturning(
            pointcut = "eager() && this(self) && args(a)",
            returning = "result",
            argNames = "place,self,a,result")
    public void publish(JoinPoint.StaticPart place, Object self, @Nullable Object a, @Nullable Object result) {
        returned(place, self, result, a);
    }

    /** Publishes, for two parameters. */
    @AfterReturning(
            pointcut = "eager() && this(self) && args(a, b)",
            returning = "result",
            argNames = "place,self,a,b,result")
    public void publish(
            JoinPoint.StaticPart place, Object self, @Nullable Object a, @Nullable Object b, @Nullable Object result) {
        returned(place, self, result, a, b);
    }

    /** Publishes, for three parameters. */
    @AfterReturning(
            pointcut = "eager() && this(self) && args(a, b, c)",
            returning = "result",
            argNames = "place,self,a,b,c,result")
    public void publish(
            JoinPoint.StaticPart place,
            Object self,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object result) {
        returned(place, self, result, a, b, c);
    }

    /** Publishes, for four parameters. */
    @AfterReturning(
            pointcut = "eager() && this(self) && args(a, b, c, d)",
            returning = "result",
            argNames = "place,self,a,b,c,d,result")
    public void publish(
            JoinPoint.StaticPart place,
            Object self,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d,
            @Nullable Object result) {
        returned(place, self, result, a, b, c, d);
    }

    /** Publishes, for static methods and for more parameters. */
    @AfterReturning(
            pointcut = "eager() && (execution(static * *(..)) || execution(* *(*, *, *, *, *, ..)))",
            returning = "result",
            argNames = "call,result")
    public void publishAny(JoinPoint call, @Nullable Object result) {
        returned(call, result);
    }

    /** Lets the method's result publish. */
    @Around(value = "annotated() && lazy()", argNames = "call")
    public @Nullable Object letPublish(ProceedingJoinPoint call) throws Throwable {
        return returned(call, call.proceed());
    }

    private static @Nullable Object returned(JoinPoint call, @Nullable Object result) {
        return returned(call.getStaticPart(), call.getThis(), result, call.getArgs());
    }

    private static @Nullable Object returned(
            JoinPoint.StaticPart place, @Nullable Object self, @Nullable Object result, @Nullable Object... arguments) {
        ShimMethod method = method(place);
        return method == null ? result : method.returned(ATTACHMENT, self, arguments, result);
    }

    private static @Nullable ShimMethod method(JoinPoint.StaticPart place) {
        return PLACES.get(place.getSignature().getDeclaringType()).method(place);
    }

    private static @Nullable ShimMethod find(JoinPoint.StaticPart place) {
        try {
            return shim(place);
        } catch (RuntimeException | LinkageError e) {
            // The method has returned, and its caller must not notice.
            LOG.log(System.Logger.Level.ERROR, place + " publishes nothing: it can not be looked at.", e);
            return null;
        }
    }

    private static ShimMethod shim(JoinPoint.StaticPart place) {
        MethodSignature signature = (MethodSignature) place.getSignature();
        MethodType type = MethodType.methodType(signature.getReturnType(), signature.getParameterTypes());
        return ShimMethod.of(signature.getDeclaringType(), signature.getName(), type, signature.getModifiers());
    }

    /**
     * The places of a class by the number that AspectJ gives each for this use, from 0 in each class. A place is compared all
     * the same, for a class may have got methods from elsewhere.
     */
    private static final class Places {

        private volatile @Nullable Place[] known = {};

        @Nullable
        ShimMethod method(JoinPoint.StaticPart part) {
            @Nullable Place[] places = known;
            Place place = part.getId() < places.length ? places[part.getId()] : null;
            return place != null && place.part == part ? place.method : add(part);
        }

        private synchronized @Nullable ShimMethod add(JoinPoint.StaticPart part) {
            Place place = new Place(part, find(part));
            @Nullable Place[] grown = Arrays.copyOf(known, Math.max(known.length, part.getId() + 1));
            grown[part.getId()] = place;
            known = grown;
            return place.method;
        }
    }

    /**
     * A place.
     *
     * @param method {@code null} when nothing can be published there
     */
    private record Place(
            JoinPoint.StaticPart part, @Nullable ShimMethod method) {}
}
