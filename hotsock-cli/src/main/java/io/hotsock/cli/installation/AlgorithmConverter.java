package io.hotsock.cli.installation;

import io.hotsock.token.SigningAlgorithm;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a JWS algorithm in any case. */
public final class AlgorithmConverter implements ITypeConverter<SigningAlgorithm> {

    @Override
    public SigningAlgorithm convert(String text) {
        return Arrays.stream(SigningAlgorithm.values())
                .filter(algorithm -> algorithm.jwsName().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is none of "
                        + Arrays.stream(SigningAlgorithm.values())
                                .map(SigningAlgorithm::jwsName)
                                .collect(Collectors.joining(", "))));
    }
}
