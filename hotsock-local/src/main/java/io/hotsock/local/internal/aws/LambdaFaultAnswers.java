package io.hotsock.local.internal.aws;

import io.hotsock.local.internal.fault.FaultGate;
import io.hotsock.local.internal.http.Exchange;
import io.hotsock.local.internal.json.Json;

/** Faults in the words of Lambda. */
class LambdaFaultAnswers implements FaultGate.Answers {

    private final Principal caller;
    private final FunctionName function;

    LambdaFaultAnswers(Principal caller, FunctionName function) {
        this.caller = caller;
        this.function = function;
    }

    @Override
    public void throttled(Exchange exchange) {
        exchange.with("x-amzn-ErrorType", "TooManyRequestsException")
                .json(
                        429,
                        Json.object()
                                .put("Reason", "ConcurrentInvocationLimitExceeded")
                                .put("Type", "User")
                                .put("message", "Rate Exceeded."));
    }

    @Override
    public void serverError(Exchange exchange, int status) {
        AwsErrors.lambda(exchange, status, "ServiceException", "A fault was switched on.");
    }

    @Override
    public void functionError(Exchange exchange, String message) {
        Invocation.fail(exchange, "errorString", message);
    }

    @Override
    public void accessDenied(Exchange exchange) {
        AwsErrors.frontEnd(
                exchange,
                403,
                "AccessDeniedException",
                "User: " + caller.arn() + " is not authorized to perform: lambda:InvokeFunction on resource: "
                        + function.arn() + " because no identity-based policy allows the lambda:InvokeFunction action");
    }
}
