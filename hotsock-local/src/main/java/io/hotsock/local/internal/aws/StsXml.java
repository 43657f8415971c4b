package io.hotsock.local.internal.aws;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.jetty.util.StringUtil;

/** The answers of STS: its query protocol speaks XML. */
final class StsXml {

    private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

    private StsXml() {}

    static String assumedRole(Credentials.AccessKey key) {
        String expiration = DateTimeFormatter.ISO_INSTANT.format(key.expiresAt().truncatedTo(ChronoUnit.SECONDS));
        return response(
                "AssumeRole",
                "<AssumedRoleUser>"
                        + element("AssumedRoleId", key.principal().userId())
                        + element("Arn", key.principal().arn())
                        + "</AssumedRoleUser><Credentials>"
                        + element("AccessKeyId", key.id())
                        + element("SecretAccessKey", key.secret())
                        + element("SessionToken", String.valueOf(key.sessionToken()))
                        + element("Expiration", expiration)
                        + "</Credentials>");
    }

    static String callerIdentity(Principal principal, String account) {
        return response(
                "GetCallerIdentity",
                element("Arn", principal.arn()) + element("UserId", principal.userId()) + element("Account", account));
    }

    static String error(String code, String message, boolean sender) {
        return "<ErrorResponse xmlns=\"" + NAMESPACE + "\"><Error>"
                + element("Type", sender ? "Sender" : "Receiver")
                + element("Code", code)
                + element("Message", message)
                + "</Error>"
                + element("RequestId", UUID.randomUUID().toString())
                + "</ErrorResponse>";
    }

    private static String response(String action, String result) {
        return "<" + action + "Response xmlns=\"" + NAMESPACE + "\"><" + action + "Result>" + result + "</" + action
                + "Result><ResponseMetadata>"
                + element("RequestId", UUID.randomUUID().toString())
                + "</ResponseMetadata></" + action + "Response>";
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + StringUtil.sanitizeXmlString(text) + "</" + name + ">";
    }
}
