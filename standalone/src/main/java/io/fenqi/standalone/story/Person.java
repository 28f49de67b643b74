package io.fenqi.standalone.story;

/**
 * An invented borrower.
 *
 * @param cardNo a card number whose last four digits tell the sandbox's channel how to behave
 */
public record Person(String externalId, String name, String residentId, String mobile, String cardNo) {}
