import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryFiles, root } from "./source-files.ts";

// A secret may hold several keys (docs/decisions/key-rings.md): whoever takes its text for one key reads nonsense.

const sources = repositoryFiles().filter((file) => /^worker\/.*(?<!\.test)\.tsx?$/.test(file));
const breaches = [
  /Buffer\.from\(\s*(?:\w+\.)*(?:dataKey|DATA_KEY)\s*,/,
  /createHmac\([^,()]*,\s*(?:\w+\.)*(?:SESSION_SECRET|DATA_KEY)\b/,
  /new TextEncoder\(\)\.encode\(\s*(?:\w+\.)*(?:SESSION_SECRET|DATA_KEY)\b/,
];

test("nobody takes the text of a secret for one key", () => {
  const found = sources.filter((file) => {
    const text = readFileSync(join(root, file), "utf8");
    return breaches.some((breach) => breach.test(text));
  });
  expect(found).toEqual([]);
  expect(sources.length).toBeGreaterThan(300);
});
