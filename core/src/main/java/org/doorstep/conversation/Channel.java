package org.doorstep.conversation;

/// How a message reached us: only texts cost money, and only texts can be stopped.
public enum Channel {
    SMS,
    CHAT
}
