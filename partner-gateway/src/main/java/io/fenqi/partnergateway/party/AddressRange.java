package io.fenqi.partnergateway.party;

import java.net.InetAddress;
import java.util.Optional;

/** A range of IP addresses, written {@code 203.0.113.0/24} or {@code 2001:db8::/32}; a single one without the slash. */
public record AddressRange(InetAddress network, int bits) {
    /** Empty for anything else; a host name is never looked up. */
    static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        try {
            var network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int bitsMax = network.getAddress().length * 8;
            int bits = slash < 0 ? bitsMax : Integer.parseInt(text.substring(slash + 1));
            return bits < 0 || bits > bitsMax ? Optional.empty() : Optional.of(new AddressRange(network, bits));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** An IPv4 address inside an IPv6 one counts as the IPv4 address. */
    public boolean contains(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) return false;
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((ours[bit / 8] ^ theirs[bit / 8]) & mask) != 0) return false;
        }
        return true;
    }
}
