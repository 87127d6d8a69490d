package org.doorstep.place;

/// A building or spot that people of an area know by name: a location of the directory, or one an
/// operator adds, such as the surgery.
public record Landmark(String name, Point point) {}
