package io.hotsock.cli.doctor;

import io.hotsock.cli.installation.KeyOptions;
import io.hotsock.cli.terminal.CommandFailure;
import io.hotsock.token.SigningKeyException;
import io.hotsock.token.TokenIssuer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The signing key, by signing with it. */
final class KeyCheck {

    private static final String NAME = "signing key";

    private final KeyOptions key;
    private @Nullable TokenIssuer signer;

    KeyCheck(KeyOptions key) {
        this.key = key;
    }

    Finding run() {
        if (!key.given()) {
            return Finding.skipped(NAME, "none is configured, so tokens come from elsewhere");
        }
        try {
            TokenIssuer found = key.signer(false);
            token(found);
            signer = found;
            return Finding.ok(
                    NAME,
                    "signs with " + key.algorithm().jwsName()
                            + "; \"hotsock keys convert\" tells what the installation must hold");
        } catch (SigningKeyException | CommandFailure e) {
            return Finding.failed(NAME, String.valueOf(e.getMessage()));
        }
    }

    /** A token that may do nothing but connect; {@code null} without a good key. */
    @Nullable
    String token() {
        return signer == null ? null : token(signer);
    }

    private static String token(TokenIssuer signer) {
        return signer.token()
                .uid("hotsock-doctor")
                .expiresIn(Duration.ofMinutes(1))
                .issue();
    }
}
