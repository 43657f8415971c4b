package io.hotsock.local.internal.aws;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a Signature Version 4 {@code Authorization} header. */
record SignatureHeader(
        String accessKeyId, String date, String region, String service, List<String> signedHeaders, String signature) {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private static final Pattern CREDENTIAL =
            Pattern.compile("Credential=([^/,\\s]+)/(\\d{8})/([^/,]+)/([^/,]+)/aws4_request");
    private static final Pattern SIGNED = Pattern.compile("SignedHeaders=([^,\\s]+)");
    private static final Pattern SIGNATURE = Pattern.compile("Signature=([0-9a-f]+)");

    static SignatureHeader parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new AuthenticationFailure(AuthenticationFailure.Reason.MISSING, "Missing Authentication Token");
        }
        Matcher credential = CREDENTIAL.matcher(header);
        Matcher signed = SIGNED.matcher(header);
        Matcher signature = SIGNATURE.matcher(header);
        if (!header.startsWith(ALGORITHM) || !credential.find() || !signed.find() || !signature.find()) {
            throw new AuthenticationFailure(
                    AuthenticationFailure.Reason.INCOMPLETE,
                    "Authorization header requires the algorithm " + ALGORITHM
                            + " and the parameters 'Credential', 'SignedHeaders' and 'Signature'.");
        }
        return new SignatureHeader(
                credential.group(1),
                credential.group(2),
                credential.group(3),
                credential.group(4),
                List.of(signed.group(1).split(";", -1)),
                signature.group(1));
    }

    String scope() {
        return date + "/" + region + "/" + service + "/aws4_request";
    }
}
