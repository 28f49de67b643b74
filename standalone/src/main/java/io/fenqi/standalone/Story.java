package io.fenqi.standalone;

/** What {@code ./fenqi demo} tells once the suite runs; found by {@link java.util.ServiceLoader}. */
public interface Story {
    /**
     * Lives through the story over the services' HTTP interfaces.
     *
     * @return whether every check of the story held
     */
    boolean tell(Suite suite, Console console);
}
