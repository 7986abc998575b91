package org.lethe.app.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.yaml.PolicyFile;
import org.lethe.rules.retention.yaml.PolicyResult;

class GrantsTest {

    private static final Path POLICY = Path.of("..", "policies", "connected-services-belux.yaml");

    @Test
    void are_about_other_peoples_tables_alone_though_the_policy_has_rules_for_the_books() throws IOException {
        Policy policy = ((PolicyResult.Good) PolicyFile.read("policy.yaml", Files.readAllBytes(POLICY))).policy();

        List<String> lines = Grants.of(policy, List.of("business_owner"));

        assertThat(policy.scope()).contains("finance");
        assertThat(policy.clusters())
                .anyMatch(cluster -> cluster.table().schema().equals("finance"));
        assertThat(lines).noneMatch(line -> line.contains("finance") || line.contains("lethe_owner"));
        assertThat(lines).contains("GRANT DELETE ON business.invoice TO lethe_retention;");
        assertThat(Grants.foreign(policy)).containsExactly("business");
    }
}
