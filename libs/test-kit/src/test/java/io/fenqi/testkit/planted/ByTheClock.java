package io.fenqi.testkit.planted;

import io.fenqi.kit.job.RecurringJob;

abstract class ByTheClock implements RecurringJob {}
