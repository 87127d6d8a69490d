/// The doors, tried from the street.
package org.doorstep.functions;
