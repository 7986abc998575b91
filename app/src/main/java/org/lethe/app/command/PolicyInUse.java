package org.lethe.app.command;

import java.nio.file.Path;
import java.util.List;
import org.lethe.readers.catalogue.Finding;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.yaml.Places;
import org.lethe.rules.retention.yaml.Problem;

/**
 * The policy that a command works under.
 *
 * @param file where it was read
 * @param policy what the file says
 * @param places where it says so
 * @param source the file's text; the policy's digest is of exactly this text
 */
public record PolicyInUse(Path file, Policy policy, Places places, String source) {

    /** Findings of one severity at their lines of the file. */
    public List<Problem> problems(List<Finding> findings, Finding.Severity severity) {
        return problems(places, findings, severity);
    }

    /** The same, of a file that is refused. */
    public static List<Problem> problems(Places places, List<Finding> findings, Finding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> places.problem(
                        finding.code(),
                        finding.message(),
                        finding.hint(),
                        finding.path().toArray(String[]::new)))
                .toList();
    }
}
