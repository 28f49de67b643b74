package io.fenqi.standalone.story;

import io.fenqi.kernel.id.Ids;
import java.util.UUID;

/** Ids that follow from what they name, so that the story can be told again without doubling anything. */
final class Names {
    private static final UUID STORY = new UUID(0x5f3759df, 0x20261123);

    private Names() {}

    static UUID id(String what, String name) {
        return Ids.derived(STORY, what + "/" + name);
    }
}
