package org.doorstep.functions.lambda;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import java.util.List;

/// Keeps shut the doors that are another function's: whatever a request says, a function answers
/// only at those it has the permissions for. There only where somebody says which are open.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(beans = OpenDoors.Names.class)
final class OpenDoors implements Ordered {

    /// The doors that are open: the last parts of their packages' names.
    record Names(List<String> names) {
        boolean open(Class<?> door) {
            String its = door.getPackageName();
            return names.contains(its.substring(its.lastIndexOf('.') + 1));
        }
    }

    private final Names open;

    OpenDoors(Names open) {
        this.open = open;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    /// Without a door there is nothing to keep shut: that is answered as everywhere.
    @RequestFilter
    void enter(HttpRequest<?> request) {
        boolean shut =
                RouteAttributes.getRouteInfo(request)
                        .filter(MethodBasedRouteInfo.class::isInstance)
                        .map(MethodBasedRouteInfo.class::cast)
                        .map(route -> route.getTargetMethod().getDeclaringType())
                        .filter(door -> !open.open(door))
                        .isPresent();
        if (shut) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "another function's door");
        }
    }
}
