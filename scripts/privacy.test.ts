import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { repositoryFiles } from "./source-files.ts";

it("says of every table what it holds of candidates (docs/privacy.md)", () => {
  const migrations = repositoryFiles().filter((file) => /^migrations\/.*\.sql$/.test(file));
  const tables = migrations.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/CREATE TABLE (?:IF NOT EXISTS )?(\w+)/g)].map(
      ([, name]) => name,
    ),
  );
  expect(tables.length).toBeGreaterThan(40);
  const told = readFileSync("docs/privacy.md", "utf8");
  expect(tables.filter((table) => !told.includes(`\`${table}`))).toEqual([]);
});
