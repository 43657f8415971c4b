package io.hotsock.weaver;

import io.hotsock.weaver.ClassWeaver.WovenMethod;
import java.util.Map;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Weaves the given methods of a class and marks it. */
final class WeavingClassVisitor extends ClassVisitor {

    private final String by;
    private final Map<String, WovenMethod> methods;

    /**
     * A visitor.
     *
     * @param methods by name and descriptor
     */
    WeavingClassVisitor(ClassVisitor target, String by, Map<String, WovenMethod> methods) {
        super(Opcodes.ASM9, target);
        this.by = by;
        this.methods = methods;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor target = super.visitMethod(access, name, descriptor, signature, exceptions);
        WovenMethod woven = methods.get(name + descriptor);
        return woven == null || target == null ? target : new WeavingMethodVisitor(target, woven);
    }

    @Override
    public void visitEnd() {
        AnnotationVisitor mark = super.visitAnnotation(Names.WOVEN, true);
        if (mark != null) {
            mark.visit("by", by);
            mark.visitEnd();
        }
        super.visitEnd();
    }
}
