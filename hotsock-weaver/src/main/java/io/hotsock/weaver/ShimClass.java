package io.hotsock.weaver;

import java.util.HashSet;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** The static methods of a generated shim class, read from its class file without loading it. */
final class ShimClass {

    private final String name;
    private final Set<String> methods;

    private ShimClass(String name, Set<String> methods) {
        this.name = name;
        this.methods = methods;
    }

    static ShimClass of(String name, byte[] classFile) {
        Set<String> methods = new HashSet<>();
        ClassVisitor collector = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable MethodVisitor visitMethod(
                    int access,
                    String method,
                    String descriptor,
                    @Nullable String signature,
                    String @Nullable [] exceptions) {
                if ((access & Opcodes.ACC_STATIC) != 0) {
                    methods.add(method + descriptor);
                }
                return null;
            }
        };
        new ClassReader(classFile)
                .accept(collector, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new ShimClass(name, methods);
    }

    /** The shim for a method of a class; {@code null} when the shims were generated from another version of it. */
    @Nullable
    ShimCall find(String owner, ScannedMethod method) {
        String parameters = parameters(owner, method);
        Type result = method.returnType();
        if (methods.contains(method.name() + parameters + "V")) {
            return new ShimCall(name, method.name(), parameters + "V");
        }
        String replacing = parameters + result.getDescriptor();
        return methods.contains(method.name() + replacing) ? new ShimCall(name, method.name(), replacing) : null;
    }

    private static String parameters(String owner, ScannedMethod method) {
        StringBuilder parameters = new StringBuilder("(L").append(owner).append(';');
        method.parameters()
                .forEach(parameter -> parameters.append(parameter.type().getDescriptor()));
        Type result = method.returnType();
        return parameters
                .append(result.getSort() == Type.VOID ? "" : result.getDescriptor())
                .append(')')
                .toString();
    }

    /** The static call to weave. */
    record ShimCall(String owner, String name, String descriptor) {

        /** Whether the method's caller gets what the shim returns. */
        boolean replacesResult() {
            return !descriptor.endsWith(")V");
        }
    }
}
