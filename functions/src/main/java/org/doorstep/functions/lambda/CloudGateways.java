package org.doorstep.functions.lambda;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.doorstep.functions.Settings;
import org.doorstep.functions.gateways.AwsGateway;
import org.doorstep.functions.gateways.NotifyGateway;
import org.doorstep.functions.gateways.TwilioGateway;
import org.doorstep.functions.texts.NotifyDoor;
import org.doorstep.functions.texts.TwilioDoor;
import org.doorstep.texting.SmsGateway;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/// The providers of a deployment. Which of them is used is the text's to say: an answer goes out
/// by the one its question came in by.
final class CloudGateways {

    private CloudGateways() {}

    static Map<String, SmsGateway> of(
            Environment environment, Settings settings, InstantSource machine) {
        SmsGateway elsewhere = new WebGateway(environment.gateway());
        Map<String, SmsGateway> gateways = new HashMap<>();
        gateways.put(
                TwilioDoor.PROVIDER,
                environment.gateway().isPresent()
                        ? elsewhere
                        : new TwilioGateway(TwilioGateway.ADDRESS, settings));
        gateways.put(
                NotifyDoor.PROVIDER,
                environment.gateway().isPresent()
                        ? elsewhere
                        : new NotifyGateway(NotifyGateway.ADDRESS, settings, machine));
        gateways.put(
                ReceivedTexts.PROVIDER,
                environment.gateway().isPresent() || environment.region().isEmpty()
                        ? elsewhere
                        : aws(environment.region().get(), settings, machine));
        return gateways;
    }

    private static SmsGateway aws(String region, Settings settings, InstantSource machine) {
        return new AwsGateway(
                AwsGateway.address(region),
                region,
                DefaultCredentialsProvider.builder().build(),
                settings,
                machine);
    }
}
