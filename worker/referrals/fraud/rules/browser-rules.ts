// Pure.
import { defineRule } from "./rule";

const automatedBrowser = defineRule({
  name: "automated_browser",
  points: 80,
  about: "signup",
  thresholds: {},
  find: ({ signup }) => (signup.automated ? { code: "automated_browser" } : null),
});

export const browserRules = [automatedBrowser];
