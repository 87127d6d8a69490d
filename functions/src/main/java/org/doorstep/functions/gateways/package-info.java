/// The providers that send texts, each behind the one contract of
/// {@link org.doorstep.texting.SmsGateway}: Twilio, GOV.UK Notify and AWS End User Messaging.
///
/// No adapter tries again by itself, and none has a provider's own library: a request each, and
/// one table of that provider's error codes. How they differ is in their types' pages.
@NullMarked
package org.doorstep.functions.gateways;

import org.jspecify.annotations.NullMarked;
