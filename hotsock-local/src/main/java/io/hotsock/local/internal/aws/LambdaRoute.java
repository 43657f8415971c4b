package io.hotsock.local.internal.aws;

import io.hotsock.local.internal.fault.FaultGate;
import io.hotsock.local.internal.fault.Target;
import io.hotsock.local.internal.http.Exchange;
import io.hotsock.local.internal.http.Route;
import io.hotsock.local.internal.message.PublishEntry;
import io.hotsock.local.internal.message.PublishRecord;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lambda {@code Invoke} of the publish function, as AWS answers it (contract section 2.3). */
public final class LambdaRoute implements Route {

    private static final Logger LOG = LoggerFactory.getLogger(LambdaRoute.class);
    private static final String PREFIX = "/2015-03-31/functions/";

    private final FunctionName function;
    private final Signatures signatures;
    private final FaultGate faults;
    private final PublishEntry entry;

    /** The endpoint of one function. */
    public LambdaRoute(FunctionName function, Signatures signatures, FaultGate faults, PublishEntry entry) {
        this.function = function;
        this.signatures = signatures;
        this.faults = faults;
        this.entry = entry;
    }

    @Override
    public boolean matches(Exchange exchange) {
        return exchange.rawPath().startsWith(PREFIX);
    }

    @Override
    public void handle(Exchange exchange) {
        AwsErrors.stamp(exchange, signatures.now());
        try {
            Principal caller = signatures.verify(exchange, "lambda");
            if (isInvoke(exchange)) {
                invoke(exchange, caller);
            }
        } catch (AuthenticationFailure e) {
            LOG.info("Refused a Lambda request: {}", e.message());
            AwsErrors.frontEnd(exchange, e.reason().status(), e.reason().restName(), e.message());
        }
    }

    private boolean isInvoke(Exchange exchange) {
        List<String> segments = exchange.segments();
        boolean invoke = exchange.method().equals("POST")
                && segments.size() == 4
                && segments.get(3).equals("invocations");
        if (!invoke) {
            AwsErrors.frontEnd(exchange, 404, "UnknownOperationException", "Only Invoke is served here.");
        } else if (!function.isMeantBy(segments.get(2))) {
            AwsErrors.lambda(
                    exchange,
                    404,
                    "ResourceNotFoundException",
                    "Function not found: " + function.arnOf(segments.get(2)));
            return false;
        }
        return invoke;
    }

    private void invoke(Exchange exchange, Principal caller) {
        PublishEntry.Attempt attempt =
                new PublishEntry.Attempt(PublishRecord.Transport.LAMBDA, caller.arn(), exchange.text());
        FaultGate.Answers answers = new LambdaFaultAnswers(caller, function) {
            @Override
            public void notAccepted(String fault) {
                entry.notAccepted(attempt, fault);
            }
        };
        faults.enter(
                exchange,
                Target.PUBLISH,
                answers,
                fault -> Invocation.serve(exchange, () -> entry.receive(attempt, fault)));
    }
}
