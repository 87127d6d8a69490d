/// The tables that `template.yaml` declares, for whoever must make them without CloudFormation:
/// tests and the laptop. Nothing that runs in the cloud uses this.
@NullMarked
package org.doorstep.template.dynamodb;

import org.jspecify.annotations.NullMarked;
