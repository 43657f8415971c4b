package io.hotsock.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.hotsock.api.Message;
import io.hotsock.processor.model.Use.Settings;
import java.util.Optional;

/** Writes the calls that build a message: its beginning, attributes that are not at their default, its end. */
final class SettingsWriter {

    private SettingsWriter() {}

    /** What a message begins with; an entry has its data there, an event in the chain. */
    static CodeBlock start(boolean storage, CodeBlock channel, CodeBlock name, Optional<CodeBlock> data) {
        return storage
                ? CodeBlock.of(
                        "$T.storage($L, $L, $L)", Message.class, channel, name, data.orElse(CodeBlock.of("null")))
                : CodeBlock.of("$T.builder($L, $L)", Message.class, channel, name);
    }

    /** The beginning of the chain behind that. */
    static CodeBlock.Builder chain(boolean storage, Optional<CodeBlock> data) {
        CodeBlock.Builder chain = CodeBlock.builder();
        if (!storage) {
            data.ifPresent(value -> chain.add("\n.data($L)", value));
        }
        return chain;
    }

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
