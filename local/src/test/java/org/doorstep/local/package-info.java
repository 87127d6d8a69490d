/// The whole system in one process, tried from outside.
package org.doorstep.local;
