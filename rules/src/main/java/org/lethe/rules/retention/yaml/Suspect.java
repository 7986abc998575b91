package org.lethe.rules.retention.yaml;

import java.util.Map;
import org.lethe.rules.retention.Policy;

/**
 * What can be read of a policy that is refused: enough to ask the live catalogue what else is wrong with it, never to plan or run.
 * Whatever was reported is left out, or replaced where something must stand.
 *
 * @param policy the readable parts; its digest is empty, so that nothing can be bound to it
 * @param places where in the file they stand
 * @param unread the parts that were left out
 * @param unreadReferences by cluster: references and members of which the table cannot be read
 */
public record Suspect(Policy policy, Places places, Unread unread, Map<String, Unread> unreadReferences) {
    public Suspect {
        unreadReferences = Map.copyOf(unreadReferences);
    }
}
