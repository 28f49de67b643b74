package io.fenqi.testkit.shop;

import io.fenqi.testkit.ServiceTest;

@ServiceTest("shop-service")
abstract class ShopIT {}
