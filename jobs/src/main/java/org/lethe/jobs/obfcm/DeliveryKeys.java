package org.lethe.jobs.obfcm;

import java.time.Instant;
import org.lethe.reports.obfcm.Manufacturer;
import org.lethe.writers.delivery.Recipient;
import org.lethe.writers.delivery.SigningKey;

/** Where the keys of a delivery come from. */
public interface DeliveryKeys {

    /**
     * The public key of the manufacturer's submission team.
     *
     * @throws org.lethe.writers.delivery.KeyUnusableException saying what is missing and what to do
     */
    Recipient recipient(Manufacturer manufacturer, Instant at);

    /**
     * Our own key.
     *
     * @throws org.lethe.writers.delivery.KeyUnusableException likewise
     */
    SigningKey signer(Instant at);
}
