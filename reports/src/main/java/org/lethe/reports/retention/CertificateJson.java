package org.lethe.reports.retention;

import tools.jackson.databind.node.ObjectNode;

/** A certificate for programs: the record's names and {@code totals}; the same entries always give the same bytes. */
public final class CertificateJson {

    private CertificateJson() {}

    /** One JSON document with sorted keys. */
    public static String of(Certificate certificate) {
        ObjectNode root = Json.tree(certificate);
        root.putObject("totals")
                .put("erased", certificate.erased())
                .put("anonymised", certificate.anonymised())
                .put("ended", certificate.ended())
                .put("suspended", certificate.suspended())
                .put("refused", certificate.refused());
        root.put("verified", certificate.verified());
        root.putPOJO("findings", Findings.of(certificate));
        return Json.write(root);
    }
}
