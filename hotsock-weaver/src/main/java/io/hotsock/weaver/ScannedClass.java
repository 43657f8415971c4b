package io.hotsock.weaver;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * What a class file says about itself that matters to weaving.
 *
 * @param name its internal name
 * @param woven whether a weaver marked it already
 * @param methods the annotated methods that have code of their own or should have
 */
record ScannedClass(String name, boolean woven, List<ScannedMethod> methods) {

    static ScannedClass of(byte[] classFile) {
        Scanner scanner = new Scanner();
        new ClassReader(classFile).accept(scanner, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new ScannedClass(scanner.name, scanner.woven, List.copyOf(scanner.methods));
    }

    private static final class Scanner extends ClassVisitor {

        /** Compilers copy annotations to bridges, which call the method proper: weaving both would publish twice. */
        private static final int NOT_OF_THE_SOURCE = Opcodes.ACC_ABSTRACT | Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC;

        private String name = "";
        private boolean ofInterface;
        private boolean woven;
        private final List<ScannedMethod> methods = new ArrayList<>();

        Scanner() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int access,
                String internalName,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            name = internalName;
            // Annotations on an interface are served by its decorator.
            ofInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            woven |= descriptor.equals(Names.WOVEN);
            return null;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String method,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            boolean ofTheSource = (access & NOT_OF_THE_SOURCE) == 0;
            return ofTheSource && !ofInterface ? new MethodScanner(access, method, descriptor, methods::add) : null;
        }
    }
}
