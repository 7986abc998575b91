package org.lethe.app.cli;

import java.lang.reflect.Constructor;
import java.util.Map;
import org.lethe.app.command.Environment;
import picocli.CommandLine;

/** Makes commands: one that asks for the process environment in its constructor gets it. */
final class Commands implements CommandLine.IFactory {
    private final Map<String, String> environment;

    Commands(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Environment.class) {
                constructor.setAccessible(true); // commands are nobody's business but picocli's
                return type.cast(constructor.newInstance(new Environment(environment)));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
