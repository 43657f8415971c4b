package io.hotsock.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.hotsock.processor.model.Use.Settings;

/** Writes the builder calls for attributes that are not at their default. */
final class SettingsWriter {

    private SettingsWriter() {}

    /** The statement that returns a message: on one line where nothing is set. */
    static CodeBlock built(CodeBlock start, CodeBlock.Builder chain) {
        return CodeBlock.of(chain.isEmpty() ? "return $L$L.build()" : "return $L$L\n.build()", start, chain.build());
    }

    static void add(CodeBlock.Builder chain, boolean storage, Settings settings) {
        long usual = storage ? -1 : 0;
        if (settings.store() != usual) {
            boolean small = settings.store() <= Integer.MAX_VALUE;
            chain.add(small ? "\n.store($L)" : "\n.store($LL)", settings.store());
        }
        if (settings.emitPubSubEvent()) {
            chain.add("\n.emitPubSubEvent(true)");
        }
        if (settings.eagerIdGeneration()) {
            chain.add("\n.eagerIdGeneration(true)");
        }
        if (!settings.ordered()) {
            chain.add("\n.ordered(false)");
        }
    }
}
