package io.hotsock.weaver;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Line numbers and local variables of a class file, in order and without offsets. */
final class DebugInformation extends ClassVisitor {

    private final List<String> found = new ArrayList<>();

    private DebugInformation() {
        super(Opcodes.ASM9);
    }

    static List<String> of(byte[] classFile) {
        DebugInformation information = new DebugInformation();
        new ClassReader(classFile).accept(information, 0);
        return information.found;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitLineNumber(int line, Label start) {
                found.add(name + ":" + line);
            }

            @Override
            public void visitLocalVariable(
                    String variable, String type, String generic, Label start, Label end, int index) {
                found.add(name + "." + variable + "@" + index + " " + type);
            }
        };
    }
}
