package io.fenqi.credit.customer;

/**
 * Keyed hashes by which a person is found again without being read (SEC-02).
 *
 * @param residentIdHash 64 hexadecimal digits
 * @param mobileHash 64 hexadecimal digits
 */
public record PersonHashes(String residentIdHash, String mobileHash) {}
