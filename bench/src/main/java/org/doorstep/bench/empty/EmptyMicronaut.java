package org.doorstep.bench.empty;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;

/// Micronaut's own adapter with one controller behind it, started with all that it looks for by
/// itself switched off, as our doors are.
public final class EmptyMicronaut
        implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private final APIGatewayV2HTTPEventFunction function =
            new APIGatewayV2HTTPEventFunction(
                    ApplicationContext.builder()
                            .deduceEnvironment(false)
                            .deduceCloudEnvironment(false)
                            .propertySources()
                            .singletons(new EmptyDoor.Open())
                            .start());

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return function.handleRequest(event, context);
    }
}
