package io.hotsock.weaver;

import java.util.function.UnaryOperator;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.field.FieldList;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.pool.TypePool;

/**
 * Lets a function of whole class files take part in Byte Buddy's chain of visitors. The weaver looks at a method before it
 * changes it; given the class as the chain has it, it also sees what other plugins did.
 */
final class WholeClassFile implements AsmVisitorWrapper {

    private final UnaryOperator<byte[]> change;

    WholeClassFile(UnaryOperator<byte[]> change) {
        this.change = change;
    }

    @Override
    public int mergeWriter(int flags) {
        return flags;
    }

    @Override
    public int mergeReader(int flags) {
        return flags;
    }

    @Override
    public ClassVisitor wrap(
            TypeDescription type,
            ClassVisitor target,
            Implementation.Context context,
            TypePool pool,
            FieldList<FieldDescription.InDefinedShape> fields,
            MethodList<?> methods,
            int writerFlags,
            int readerFlags) {
        ClassWriter buffer = new ClassWriter(0);
        return new ClassVisitor(Opcodes.ASM9, buffer) {
            @Override
            public void visitEnd() {
                super.visitEnd();
                new ClassReader(change.apply(buffer.toByteArray())).accept(target, readerFlags);
            }
        };
    }
}
