package org.lethe.reports.dealer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lethe.reports.protection.Certificate;
import tools.jackson.databind.json.JsonMapper;

/** A certificate as it is kept with the release. */
public final class ProofJson {
    private ProofJson() {}

    /** JSON with sorted keys. */
    public static String of(Certificate certificate) {
        List<Object> claims = new ArrayList<>();
        certificate
                .claims()
                .forEach(claim -> claims.add(List.of(
                        claim.release(), claim.cell(), claim.insider(), (long) claim.low(), (long) claim.high())));
        Map<String, Object> witnesses = new TreeMap<>();
        certificate.witnesses().forEach(witness -> {
            Map<String, Object> changes = new TreeMap<>();
            witness.changes().forEach(change -> changes.put(change.atom(), change.value()));
            witnesses.put(String.valueOf(witness.number()), changes);
        });
        Map<String, Object> all = new TreeMap<>();
        all.put("threshold", certificate.threshold());
        all.put("claims", claims);
        all.put("witnesses", witnesses);
        return JsonMapper.shared().writeValueAsString(all);
    }
}
