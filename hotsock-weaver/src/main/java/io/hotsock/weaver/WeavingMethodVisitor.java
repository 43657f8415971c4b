package io.hotsock.weaver;

import io.hotsock.weaver.ClassWeaver.WovenMethod;
import io.hotsock.weaver.ScannedMethod.Parameter;
import io.hotsock.weaver.ShimClass.ShimCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.jar.asm.TypePath;
import net.bytebuddy.jar.asm.TypeReference;
import org.jspecify.annotations.Nullable;

/**
 * Puts the call to a shim in front of each normal return of a method.
 *
 * <p>Parameters that the method assigns are copied at entry, to slots behind all others, so that the shim gets the
 * references at entry; frames are told of the copies. The calls are cut out of the method's own {@code try} blocks, so
 * that what a shim throws reaches the caller and no handler of the method.
 */
final class WeavingMethodVisitor extends MethodVisitor {

    private final ScannedMethod method;
    private final ShimCall call;
    private final List<Parameter> parameters;
    private final Map<Parameter, Integer> copies = new HashMap<>();
    private final List<Object> copyFrames = new ArrayList<>();
    private final int resultSlot;
    private final Map<Integer, Label> callStarts = new HashMap<>();
    private final Map<Integer, Label> callEnds = new HashMap<>();
    private final List<Integer> newTryBlockIndexes = new ArrayList<>();
    private int tryBlocks;
    private int newTryBlocks;
    private int returns;

    WeavingMethodVisitor(MethodVisitor target, WovenMethod woven) {
        super(Opcodes.ASM9, target);
        this.method = woven.method();
        this.call = woven.call();
        this.parameters = method.parameters();
        int slot = method.maxLocals();
        for (Parameter parameter : parameters) {
            if (parameter.reassigned()) {
                copies.put(parameter, slot);
                copyFrames.add(frameType(parameter.type()));
                slot += parameter.type().getSize();
            }
        }
        this.resultSlot = slot;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        for (Parameter parameter : parameters) {
            Integer copy = copies.get(parameter);
            if (copy != null) {
                super.visitVarInsn(parameter.type().getOpcode(Opcodes.ILOAD), parameter.slot());
                super.visitVarInsn(parameter.type().getOpcode(Opcodes.ISTORE), copy);
            }
        }
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        newTryBlockIndexes.add(newTryBlocks);
        Label from = start;
        for (int number : method.tryBlocks().get(tryBlocks)) {
            super.visitTryCatchBlock(from, callStart(number), handler, type);
            newTryBlocks++;
            from = callEnds.computeIfAbsent(number, n -> new Label());
        }
        super.visitTryCatchBlock(from, end, handler, type);
        newTryBlocks++;
        tryBlocks++;
    }

    /** Type annotations name an entry of the exception table by its place, which cutting has moved. */
    @Override
    public @Nullable AnnotationVisitor visitTryCatchAnnotation(
            int typeRef, @Nullable TypePath typePath, String descriptor, boolean visible) {
        int index = new TypeReference(typeRef).getTryCatchBlockIndex();
        int moved = TypeReference.newTryCatchReference(newTryBlockIndexes.get(index))
                .getValue();
        return super.visitTryCatchAnnotation(moved, typePath, descriptor, visible);
    }

    @Override
    public void visitFrame(int type, int localCount, Object[] local, int stackCount, Object[] stack) {
        if (copyFrames.isEmpty()) {
            super.visitFrame(type, localCount, local, stackCount, stack);
            return;
        }
        List<Object> locals = new ArrayList<>(Arrays.asList(local).subList(0, localCount));
        int slots = locals.stream().mapToInt(WeavingMethodVisitor::size).sum();
        locals.addAll(Collections.nCopies(method.maxLocals() - slots, Opcodes.TOP));
        locals.addAll(copyFrames);
        super.visitFrame(type, locals.size(), locals.toArray(), stackCount, stack);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            weaveCall(returns++);
        }
        super.visitInsn(opcode);
    }

    private void weaveCall(int number) {
        Label start = callStarts.get(number);
        if (start != null) {
            // A try block may begin with this return, and must not become empty in front of the call.
            super.visitInsn(Opcodes.NOP);
            super.visitLabel(start);
        }
        callShim();
        Label end = callEnds.get(number);
        if (end != null) {
            super.visitLabel(end);
        }
    }

    private void callShim() {
        Type result = method.returnType();
        if (result.getSort() != Type.VOID) {
            super.visitVarInsn(result.getOpcode(Opcodes.ISTORE), resultSlot);
        }
        if (method.isStatic()) {
            super.visitInsn(Opcodes.ACONST_NULL);
        } else {
            super.visitVarInsn(Opcodes.ALOAD, 0);
        }
        for (Parameter parameter : parameters) {
            int slot = copies.getOrDefault(parameter, parameter.slot());
            super.visitVarInsn(parameter.type().getOpcode(Opcodes.ILOAD), slot);
        }
        loadResult(result);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, call.owner(), call.name(), call.descriptor(), false);
        if (!call.replacesResult()) {
            loadResult(result);
        }
    }

    private void loadResult(Type result) {
        if (result.getSort() != Type.VOID) {
            super.visitVarInsn(result.getOpcode(Opcodes.ILOAD), resultSlot);
        }
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        int result = method.returnType().getSize();
        int arguments = (Type.getArgumentsAndReturnSizes(call.descriptor()) >> 2) - 1;
        super.visitMaxs(maxStack + arguments, resultSlot + result);
    }

    private Label callStart(int number) {
        return callStarts.computeIfAbsent(number, n -> new Label());
    }

    private static int size(Object frameType) {
        return frameType.equals(Opcodes.LONG) || frameType.equals(Opcodes.DOUBLE) ? 2 : 1;
    }

    private static Object frameType(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> Opcodes.INTEGER;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.LONG -> Opcodes.LONG;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            default -> type.getInternalName();
        };
    }
}
