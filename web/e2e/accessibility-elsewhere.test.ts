import { lookAtPagesOf } from "./look-at-pages";

// Of every module but those of accessibility.test.ts, side by side with it.
lookAtPagesOf((module) => !["core", "referrals"].includes(module));
