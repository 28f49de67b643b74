package io.fenqi.testkit.planted.client;

public interface PeerClient {
    void call();
}
