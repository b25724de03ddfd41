import { lookAtPagesFrom } from "./look-at-pages";

// Of the modules that accessibility.test.ts leaves out, side by side with it.
lookAtPagesFrom(1);
