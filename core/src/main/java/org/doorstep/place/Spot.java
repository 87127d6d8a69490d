package org.doorstep.place;

import java.util.List;

/// A place found at words `from` to before `to` of a message.
record Spot(int from, int to, Place place, List<Place> others, boolean certain) {}
