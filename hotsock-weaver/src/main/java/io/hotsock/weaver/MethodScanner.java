package io.hotsock.weaver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Reads one method, and hands it on when it is annotated. */
final class MethodScanner extends MethodVisitor {

    private final int access;
    private final String name;
    private final String descriptor;
    private final Consumer<ScannedMethod> found;
    private final BitSet assigned = new BitSet();
    private final List<TryBlock> tryBlocks = new ArrayList<>();
    private boolean annotated;
    private int maxLocals;
    private int returns;

    MethodScanner(int access, String name, String descriptor, Consumer<ScannedMethod> found) {
        super(Opcodes.ASM9);
        this.access = access;
        this.name = name;
        this.descriptor = descriptor;
        this.found = found;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        annotated |= Names.ANNOTATIONS.contains(annotation);
        return null;
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        tryBlocks.add(new TryBlock(start, end));
    }

    @Override
    public void visitLabel(Label label) {
        tryBlocks.forEach(block -> block.reach(label));
    }

    @Override
    public void visitVarInsn(int opcode, int slot) {
        if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
            assigned.set(slot);
            if (opcode == Opcodes.LSTORE || opcode == Opcodes.DSTORE) {
                assigned.set(slot + 1);
            }
        }
    }

    @Override
    public void visitIincInsn(int slot, int increment) {
        assigned.set(slot);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            tryBlocks.forEach(block -> block.meet(returns));
            returns++;
        }
    }

    @Override
    public void visitMaxs(int maxStack, int locals) {
        maxLocals = locals;
    }

    @Override
    public void visitEnd() {
        if (annotated) {
            List<List<Integer>> covered =
                    tryBlocks.stream().map(block -> List.copyOf(block.returns)).toList();
            found.accept(new ScannedMethod(access, name, descriptor, maxLocals, assigned, covered));
        }
    }

    private static final class TryBlock {

        private final Label start;
        private final Label end;
        private final List<Integer> returns = new ArrayList<>();
        private boolean inside;

        TryBlock(Label start, Label end) {
            this.start = start;
            this.end = end;
        }

        void reach(Label label) {
            inside = label == start || (inside && label != end);
        }

        void meet(int number) {
            if (inside) {
                returns.add(number);
            }
        }
    }
}
