package org.doorstep.bench.relevance;

/// One judged message.
///
/// @param directory where it is asked: `seeds`, `derby`, `plymouth`, `birmingham`,
///     `streetsupport`
/// @param topic what it is about in a judge's eyes, or empty
record Query(String id, String directory, String voice, String text, String topic) {}
