package org.lethe.app.cli;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import org.lethe.app.command.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Makes commands: one that asks for the process environment in its constructor gets it. Making all of them, with their options, takes longer
 * than most of them run, so those that were not asked for are sketched: name and description, enough for the help and for a word that
 * is nearly right.
 */
final class Commands implements CommandLine.IFactory {
    private final Map<String, String> environment;

    Commands(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Every command. */
    CommandLine all() {
        CommandLine root = new CommandLine(new RootCommand(), this);
        RootCommand.SUBCOMMANDS.forEach(command -> root.addSubcommand(new CommandLine(command, this)));
        return root;
    }

    /** The command that the first word names, or the sketches of all when it names none; all where words come from a file. */
    CommandLine named(List<String> words) {
        if (words.stream().anyMatch(word -> word.startsWith("@"))) {
            return all();
        }
        CommandLine root = new CommandLine(new RootCommand(), this);
        for (String word : words) {
            if (!word.startsWith("-")) {
                for (Class<?> command : RootCommand.SUBCOMMANDS) {
                    if (nameOf(command).equals(word)) {
                        return root.addSubcommand(new CommandLine(command, this));
                    }
                }
                break;
            }
        }
        RootCommand.SUBCOMMANDS.forEach(command -> root.addSubcommand(sketch(command)));
        return root;
    }

    private static CommandLine sketch(Class<?> command) {
        CommandLine.Command says = command.getAnnotation(CommandLine.Command.class);
        CommandSpec sketch = CommandSpec.create().name(says.name());
        sketch.usageMessage().description(says.description()).hidden(says.hidden());
        return new CommandLine(sketch);
    }

    private static String nameOf(Class<?> command) {
        return command.getAnnotation(CommandLine.Command.class).name();
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
