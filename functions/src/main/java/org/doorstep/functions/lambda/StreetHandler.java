package org.doorstep.functions.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import io.micronaut.http.HttpRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crac.Core;
import org.crac.Resource;
import org.doorstep.functions.Opening;
import org.doorstep.functions.web.Body;
import org.doorstep.functions.web.Callers;

/// Every HTTP door in Lambda: requests of API Gateway's HTTP API (payload 2.0) through
/// Micronaut's own adapter to the controllers of the street. `DOORSTEP_DOORS` says which of them
/// this function opens.
///
/// With SnapStart the function is photographed after {@link #beforeCheckpoint}, which asks at
/// each of its doors, so that what a first caller would wait for has been done.
public final class StreetHandler
        implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>, Resource {

    /// The header in which the gateway's word for the caller's address travels on.
    static final String CALLER = "doorstep-caller";

    private final Cloud cloud;
    private final APIGatewayV2HTTPEventFunction street;

    /// As Lambda makes it.
    public StreetHandler() {
        this(Cloud.open(Environment.ofProcess()));
    }

    StreetHandler(Cloud cloud) {
        this.cloud = cloud;
        Opening opening = () -> Optional.of(cloud.house());
        this.street =
                new APIGatewayV2HTTPEventFunction(
                        ApplicationContext.builder()
                                .deduceEnvironment(false)
                                .deduceCloudEnvironment(false)
                                .propertySources()
                                .singletons(
                                        opening,
                                        cloud.journal(),
                                        (Callers) StreetHandler::caller,
                                        new OpenDoors.Names(cloud.environment().doors()))
                                .start());
        Core.getGlobalContext().register(this);
    }

    private static String caller(HttpRequest<?> request) {
        return String.valueOf(request.getHeaders().get(CALLER));
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        APIGatewayV2HTTPEvent request = asTaken(event);
        return Compressed.answer(
                street.handleRequest(request, context),
                request.getHeaders().get("accept-encoding"));
    }

    /// A form's bytes are left as they came: a signature is over them. Whence it came is what the
    /// gateway says, whatever the request says.
    static APIGatewayV2HTTPEvent asTaken(APIGatewayV2HTTPEvent event) {
        Map<String, String> headers = new HashMap<>();
        if (event.getHeaders() != null) {
            event.getHeaders().forEach((k, v) -> headers.put(k.toLowerCase(Locale.ROOT), v));
        }
        headers.remove(Body.TYPE_AS_SENT);
        headers.put(CALLER, String.valueOf(event.getRequestContext().getHttp().getSourceIp()));
        String type = headers.getOrDefault("content-type", "");
        if (type.toLowerCase(Locale.ROOT).strip().startsWith("application/x-www-form-urlencoded")) {
            headers.put(Body.TYPE_AS_SENT, type);
            headers.put("content-type", "application/octet-stream");
        }
        event.setHeaders(headers);
        return event;
    }

    /// A house that cannot open yet is photographed as it is: each request asks it again.
    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        cloud.practise();
        Priming.requests(cloud.environment().doors())
                .forEach(event -> street.handleRequest(asTaken(event), null));
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        cloud.search().refresh();
    }
}
