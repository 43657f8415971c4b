package io.hotsock.local.internal.aws;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which a caller may name the publish function: name, partial ARN or full ARN, each with a qualifier. */
public final class FunctionName {

    private static final Pattern FORMS = Pattern.compile(
            "(?:(?:arn:[^:]+:lambda:(?<region>[^:]+):)?(?<account>\\d{12}):function:)?(?<name>[^:]+)(?::(?<qualifier>[^:]+))?");

    private final String region;
    private final String account;
    private final String name;

    /** The function of an installation. */
    public FunctionName(String region, String account, String name) {
        this.region = region;
        this.account = account;
        this.name = name;
    }

    /** The full ARN. */
    public String arn() {
        return arn(name);
    }

    /** Whether a caller's way to name a function means this one. */
    boolean isMeantBy(String given) {
        Matcher matcher = FORMS.matcher(given);
        return matcher.matches()
                && name.equals(matcher.group("name"))
                && isAbsentOr(matcher.group("region"), region)
                && isAbsentOr(matcher.group("account"), account);
    }

    /** What AWS calls the function in an error. */
    String arnOf(String given) {
        return given.startsWith("arn:") ? given : arn(given);
    }

    private String arn(String functionName) {
        return "arn:aws:lambda:" + region + ":" + account + ":function:" + functionName;
    }

    private static boolean isAbsentOr(@Nullable String given, String expected) {
        return given == null || given.equals(expected);
    }
}
