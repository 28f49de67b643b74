package io.fenqi.testkit.shop;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest service that the test kit is tried on. */
@SpringBootApplication
public class ShopApplication {}
