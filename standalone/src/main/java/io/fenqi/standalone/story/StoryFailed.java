package io.fenqi.standalone.story;

/** The story cannot go on: a service answered what it must not. */
public final class StoryFailed extends RuntimeException {
    StoryFailed(String message) {
        super(message);
    }
}
