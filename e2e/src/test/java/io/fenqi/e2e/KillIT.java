package io.fenqi.e2e;
class KillIT {}
