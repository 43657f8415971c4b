package io.hotsock.weaver;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * A method to be woven.
 *
 * @param maxLocals how many local variable slots its code uses
 * @param assigned the slots that its code assigns, parameters among them
 * @param tryBlocks for each entry of its exception table the numbers of the return instructions inside, counted from 0
 */
record ScannedMethod(
        int access, String name, String descriptor, int maxLocals, BitSet assigned, List<List<Integer>> tryBlocks) {

    boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    boolean isNative() {
        return (access & Opcodes.ACC_NATIVE) != 0;
    }

    Type returnType() {
        return Type.getReturnType(descriptor);
    }

    /** The parameters with their slots, without {@code this}. */
    List<Parameter> parameters() {
        int[] slot = {isStatic() ? 0 : 1};
        return Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(type -> {
                    Parameter parameter = new Parameter(type, slot[0], assigned.get(slot[0]));
                    slot[0] += type.getSize();
                    return parameter;
                })
                .toList();
    }

    /** The method as people write it. */
    String readable(String owner) {
        return Names.readable(owner)
                + parameters().stream()
                        .map(parameter -> parameter.type().getClassName())
                        .collect(Collectors.joining(", ", "." + name + "(", ")"));
    }

    /**
     * A parameter.
     *
     * @param slot where it is at entry
     * @param reassigned whether the method gives it another value
     */
    record Parameter(Type type, int slot, boolean reassigned) {}
}
