package org.lethe.jobs.ifrs;

import java.time.Instant;
import org.lethe.writers.delivery.Recipient;
import org.lethe.writers.delivery.SigningKey;

/** Where the keys of a package come from. */
public interface IfrsKeys {

    /**
     * The public key of the entity's finance department.
     *
     * @throws org.lethe.writers.delivery.KeyUnusableException saying what is missing and what to do
     */
    Recipient recipient(String entity, Instant at);

    /**
     * Our own key.
     *
     * @throws org.lethe.writers.delivery.KeyUnusableException likewise
     */
    SigningKey signer(Instant at);
}
