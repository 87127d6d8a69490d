package org.doorstep.functions.gateways;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.doorstep.texting.Receipts.Report;

/// What AWS End User Messaging's events say of a text, from the table `aws-events.tsv`.
public final class AwsEvents {

    private final Map<String, Report> reports = new HashMap<>();

    public AwsEvents() {
        ErrorTable.rows("aws-events.tsv")
                .forEach((event, report) -> reports.put(event, Report.valueOf(report)));
    }

    /// The report of an event; empty for one we do not know, which says nothing.
    public Optional<Report> report(String eventType) {
        return Optional.ofNullable(reports.get(eventType));
    }
}
