import { lookAtPagesOf } from "./look-at-pages";

// Of the other modules: accessibility-elsewhere.test.ts.
const here = ["core", "referrals"];

lookAtPagesOf((module) => here.includes(module));
