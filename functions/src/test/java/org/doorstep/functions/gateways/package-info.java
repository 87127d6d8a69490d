/// The providers, held to one contract against fakes that misbehave as they do.
@org.jspecify.annotations.NullMarked
package org.doorstep.functions.gateways;
