package org.doorstep.local;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;

/// A client of DynamoDB Local whose transactions are on disk when they are answered.
///
/// DynamoDB Local puts the COMMIT of `TransactWriteItems` into the queue of its one SQLite thread
/// and answers without waiting for it: killed right then, it loses what it had acknowledged. A
/// read stands behind the COMMIT in that queue, so whoever waits for one has waited for both.
/// Amazon's DynamoDB needs none of this.
final class Committed implements InvocationHandler {

    /// On a busy machine DynamoDB Local gives up waiting for a lock, with a 500 that says that
    /// Amazon's would not have. There the SDK tries a 500 again; the client in this
    /// process does not.
    private static final int ATTEMPTS = 4;

    /// An item that is never there, in a table that always is.
    private static final GetItemRequest READ =
            GetItemRequest.builder()
                    .tableName("Tallies")
                    .key(
                            Map.of(
                                    "who", AttributeValue.fromS("-"),
                                    "period", AttributeValue.fromS("-")))
                    .build();

    private final DynamoDbClient client;

    private Committed(DynamoDbClient client) {
        this.client = client;
    }

    static DynamoDbClient over(DynamoDbClient client) {
        return (DynamoDbClient)
                Proxy.newProxyInstance(
                        Committed.class.getClassLoader(),
                        new Class<?>[] {DynamoDbClient.class},
                        new Committed(client));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Object answer = answered(() -> asked(method, arguments));
        if (method.getName().equals("transactWriteItems")) {
            var unused = answered(() -> client.getItem(READ));
        }
        return answer;
    }

    private Object asked(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private interface Call {
        Object answer() throws Throwable;
    }

    private static Object answered(Call call) throws Throwable {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.answer();
            } catch (InternalServerErrorException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
