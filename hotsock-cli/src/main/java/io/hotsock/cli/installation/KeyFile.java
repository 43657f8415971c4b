package io.hotsock.cli.installation;

import io.hotsock.cli.terminal.CommandFailure;
import io.hotsock.token.SigningAlgorithm;
import io.hotsock.token.SigningAlgorithm.Family;
import io.hotsock.token.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A key in a file: private, public, or a secret. Prints nothing of itself. */
public final class KeyFile {

    private final SigningAlgorithm algorithm;
    private final byte[] content;
    private final String parameter;
    private final boolean canSign;

    private KeyFile(SigningAlgorithm algorithm, byte[] content, String parameter, boolean canSign) {
        this.algorithm = algorithm;
        this.content = content;
        this.parameter = parameter;
        this.canSign = canSign;
    }

    /** Reads a key of any kind that fits the algorithm. */
    public static KeyFile read(Path file, SigningAlgorithm algorithm, @Nullable String passphrase) {
        byte[] content = content(file);
        if (algorithm.family() != Family.HMAC && text(content).contains("BEGIN PUBLIC KEY")) {
            return new KeyFile(algorithm, content, publicParameter(file, algorithm, content), false);
        }
        SigningKey key = SigningKey.file(file);
        SigningKey opened = passphrase == null ? key : key.withPassphrase(passphrase);
        String parameter = opened.installationParameter(algorithm);
        byte[] plain = passphrase != null && OpenedKey.isEncrypted(text(content))
                ? OpenedKey.pem(text(content), passphrase).getBytes(StandardCharsets.US_ASCII)
                : content;
        return new KeyFile(algorithm, plain, parameter, true);
    }

    /** Writes a new file that only its owner can read. */
    public static void create(Path file, String content) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(StandardCharsets.UTF_8.encode(content));
        } catch (FileAlreadyExistsException e) {
            throw CommandFailure.usage("The file " + file + " exists already and is left as it is.");
        } catch (IOException e) {
            throw CommandFailure.usage("The file " + file + " can not be written (" + reason(e) + ").");
        }
    }

    /** {@code SigningKey1EncodedParameter} for it. */
    public String parameter() {
        return parameter;
    }

    /** What may go wrong with it, for people. */
    public Optional<String> warning() {
        boolean lineBreak = algorithm.family() == Family.HMAC && content[content.length - 1] == '\n';
        return lineBreak
                ? Optional.of("Note: the secret ends with a line break, which is part of it.")
                : Optional.empty();
    }

    /** The key as a local installation takes it. */
    public io.hotsock.local.SigningKey forLocal() {
        if (!canSign || algorithm.family() == Family.HMAC) {
            return forVerifying();
        }
        if (!text(content).contains("-----BEGIN")) {
            throw CommandFailure.usage(
                    "A local installation takes a private key as PEM only; \"openssl pkey\" converts it.");
        }
        return io.hotsock.local.SigningKey.keyPair(algorithm.jwsName(), text(content), parameter);
    }

    /** What verifies the key's tokens. */
    public io.hotsock.local.SigningKey forVerifying() {
        return verifying(algorithm, parameter);
    }

    /** What verifies tokens, from {@code SigningKey1EncodedParameter}. */
    static io.hotsock.local.SigningKey verifying(SigningAlgorithm algorithm, String parameter) {
        String method = algorithm.jwsName();
        return algorithm.family() == Family.HMAC
                ? io.hotsock.local.SigningKey.secret(
                        method, text(Base64.getDecoder().decode(parameter)))
                : io.hotsock.local.SigningKey.publicKey(method, parameter);
    }

    private static String publicParameter(Path file, SigningAlgorithm algorithm, byte[] content) {
        try {
            String pem = io.hotsock.local.SigningKey.publicKey(algorithm.jwsName(), text(content))
                    .publicKeyPem()
                    .orElseThrow();
            return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("The key in " + file + " can not be used: " + e.getMessage());
        }
    }

    private static byte[] content(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            if (content.length == 0) {
                throw CommandFailure.usage("The key file " + file + " is empty.");
            }
            return content;
        } catch (IOException e) {
            throw CommandFailure.usage("The key file " + file + " can not be read (" + reason(e) + ").");
        }
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException
                ? "there is no such file"
                : e.getClass().getSimpleName();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
