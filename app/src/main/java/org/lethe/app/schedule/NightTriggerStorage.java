package org.lethe.app.schedule;

import java.time.ZoneId;
import org.quartz.impl.jdbcjobstore.SimplePropertiesTriggerPersistenceDelegateSupport;
import org.quartz.impl.jdbcjobstore.SimplePropertiesTriggerProperties;
import org.quartz.spi.OperableTrigger;

/** How Quartz keeps a {@link NightTrigger} in the database: rule and zone as two texts. Public because Quartz makes it from its name. */
public final class NightTriggerStorage extends SimplePropertiesTriggerPersistenceDelegateSupport {
    private static final String TYPE = "NIGHT";

    @Override
    public boolean canHandleTriggerType(OperableTrigger trigger) {
        return trigger instanceof NightTrigger;
    }

    @Override
    public String getHandledTriggerTypeDiscriminator() {
        return TYPE;
    }

    @Override
    protected SimplePropertiesTriggerProperties getTriggerProperties(OperableTrigger trigger) {
        Nights nights = ((NightTrigger) trigger).nights();
        SimplePropertiesTriggerProperties properties = new SimplePropertiesTriggerProperties();
        properties.setString1(nights.cron());
        properties.setString2(nights.zone().getId());
        return properties;
    }

    @Override
    protected TriggerPropertyBundle getTriggerPropertyBundle(SimplePropertiesTriggerProperties properties) {
        Nights nights = new Nights(properties.getString1(), ZoneId.of(properties.getString2()));
        // The instruction is a column of its own, which Quartz sets afterwards.
        return new TriggerPropertyBundle(
                NightTrigger.schedule(nights, WhenMissed.RUN_ONCE.instruction()), new String[0], new Object[0]);
    }
}
