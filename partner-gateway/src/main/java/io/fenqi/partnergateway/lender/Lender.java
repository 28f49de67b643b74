package io.fenqi.partnergateway.lender;

import io.fenqi.kit.crypto.EncryptedText;
import io.fenqi.kit.entity.Versioned;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;

/**
 * A lender's end of the wire. The outgoing secret signs what we send, the incoming one verifies what it sends; both are
 * encrypted at rest and never shown again.
 */
@Entity
@Table(name = "lender")
public class Lender extends Versioned {
    @Id
    private String id;

    private String name;
    private String endpointUrl;

    @Convert(converter = EncryptedText.class)
    private String outgoingSecret;

    @Convert(converter = EncryptedText.class)
    private String incomingSecret;

    @SuppressWarnings("NullAway.Init")
    protected Lender() {}

    Lender(String id, String name, URI endpoint, String outgoingSecret, String incomingSecret) {
        this.id = id;
        this.name = name;
        this.endpointUrl = endpoint.toString();
        this.outgoingSecret = outgoingSecret;
        this.incomingSecret = incomingSecret;
    }

    void reconfigure(String newName, URI endpoint, String newOutgoingSecret, String newIncomingSecret) {
        name = newName;
        endpointUrl = endpoint.toString();
        outgoingSecret = newOutgoingSecret;
        incomingSecret = newIncomingSecret;
    }

    public String id() {
        return id;
    }

    String name() {
        return name;
    }

    public URI endpoint() {
        return URI.create(endpointUrl);
    }

    /** {@code whsec_} and base64, as Standard Webhooks writes it. */
    public String outgoingSecret() {
        return outgoingSecret;
    }

    public String incomingSecret() {
        return incomingSecret;
    }
}
