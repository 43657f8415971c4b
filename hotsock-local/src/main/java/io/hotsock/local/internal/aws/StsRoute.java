package io.hotsock.local.internal.aws;

import io.hotsock.local.internal.fault.FaultGate;
import io.hotsock.local.internal.fault.Target;
import io.hotsock.local.internal.http.Exchange;
import io.hotsock.local.internal.http.Route;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** STS {@code AssumeRole} and {@code GetCallerIdentity} at the root path, as AWS answers them. */
public final class StsRoute implements Route {

    private static final Logger LOG = LoggerFactory.getLogger(StsRoute.class);
    private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
    private static final int MIN_SECONDS = 900;
    private static final int MAX_SECONDS = 43_200;
    private static final int DEFAULT_SECONDS = 3_600;

    private final Signatures signatures;
    private final Credentials credentials;
    private final Roles roles;
    private final FaultGate faults;
    private final @Nullable Duration lifetime;

    /**
     * The endpoint of an account.
     *
     * @param lifetime how long sessions last whatever is asked for, or {@code null} for as asked
     */
    public StsRoute(
            Signatures signatures,
            Credentials credentials,
            Roles roles,
            FaultGate faults,
            @Nullable Duration lifetime) {
        this.signatures = signatures;
        this.credentials = credentials;
        this.roles = roles;
        this.faults = faults;
        this.lifetime = lifetime;
    }

    @Override
    public boolean matches(Exchange exchange) {
        return exchange.rawPath().equals("/") && exchange.method().equals("POST");
    }

    @Override
    public void handle(Exchange exchange) {
        AwsErrors.stamp(exchange, signatures.now());
        try {
            Principal principal = signatures.verify(exchange, "sts");
            faults.enter(exchange, Target.STS, new StsFaultAnswers(), applied -> serve(exchange, principal));
        } catch (AuthenticationFailure e) {
            LOG.info("Refused an STS request: {}", e.message());
            error(exchange, e.reason().status(), e.reason().queryName(), e.message());
        }
    }

    private void serve(Exchange exchange, Principal principal) {
        Fields form = form(exchange.text());
        String action = Objects.requireNonNullElse(form.getValue("Action"), "");
        switch (action) {
            case "AssumeRole" -> assumeRole(exchange, principal, form);
            case "GetCallerIdentity" -> xml(exchange, 200, StsXml.callerIdentity(principal, credentials.account()));
            default ->
                error(exchange, 400, "InvalidAction", "Could not find operation " + action + " for version 2011-06-15");
        }
    }

    /** A form that can not be decoded names no action. */
    private static Fields form(String text) {
        Fields form = new Fields();
        try {
            UrlEncoded.decodeUtf8To(text, 0, text.length(), form::add);
        } catch (IllegalArgumentException e) {
            form.clear();
        }
        return form;
    }

    private void assumeRole(Exchange exchange, Principal principal, Fields form) {
        String roleArn = Objects.requireNonNullElse(form.getValue("RoleArn"), "");
        String session = Objects.requireNonNullElse(form.getValue("RoleSessionName"), "");
        int seconds = seconds(form.getValue("DurationSeconds"));
        if (!SESSION_NAME.matcher(session).matches() || seconds < MIN_SECONDS || seconds > MAX_SECONDS) {
            error(
                    exchange,
                    400,
                    "ValidationError",
                    "The RoleSessionName must match " + SESSION_NAME + " and DurationSeconds be from " + MIN_SECONDS
                            + " to " + MAX_SECONDS);
        } else if (!roles.allows(roleArn, Objects.requireNonNullElse(form.getValue("ExternalId"), ""))) {
            LOG.info("Refused to let {} assume {}: no such role, or another external id.", principal.arn(), roleArn);
            error(
                    exchange,
                    403,
                    "AccessDenied",
                    "User: " + principal.arn() + " is not authorized to perform: sts:AssumeRole on resource: "
                            + roleArn);
        } else {
            String roleName = roleArn.substring(roleArn.lastIndexOf('/') + 1);
            Duration granted = lifetime == null ? Duration.ofSeconds(seconds) : lifetime;
            xml(exchange, 200, StsXml.assumedRole(credentials.openSession(roleName, session, granted)));
        }
    }

    private static int seconds(@Nullable String text) {
        try {
            return text == null ? DEFAULT_SECONDS : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static void error(Exchange exchange, int status, String code, String message) {
        xml(exchange, status, StsXml.error(code, message, status < 500));
    }

    private static void xml(Exchange exchange, int status, String xml) {
        exchange.respond(status, "text/xml", xml);
    }

    /** Faults in the words of STS. */
    private static final class StsFaultAnswers implements FaultGate.Answers {
        @Override
        public void throttled(Exchange exchange) {
            error(exchange, 400, "Throttling", "Rate exceeded");
        }

        @Override
        public void serverError(Exchange exchange, int status) {
            error(
                    exchange,
                    status,
                    status == 503 ? "ServiceUnavailable" : "InternalFailure",
                    "A fault was switched on.");
        }

        @Override
        public void functionError(Exchange exchange, String message) {
            serverError(exchange, 500);
        }

        @Override
        public void accessDenied(Exchange exchange) {
            error(exchange, 403, "AccessDenied", "A fault denies access.");
        }
    }
}
