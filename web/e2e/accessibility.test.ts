import { lookAtPagesFrom } from "./look-at-pages";

// Of the other modules: accessibility-elsewhere.test.ts.
lookAtPagesFrom(0);
