package org.doorstep.bench.empty;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/// A function that does nothing: what Java and the runtime client alone cost.
public final class EmptyJava implements RequestHandler<Map<String, Object>, String> {

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        return "empty";
    }
}
