import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { clientFile, writeClient } from "../../scripts/client";
import { productUrl } from "./here";

// `npm run types` checks the client and its example by a tsconfig of their own.

const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, never>;

it("the TypeScript client is what the served document says (npm run docs:client)", async () => {
  const isFresh = readFileSync(clientFile, "utf8") === (await writeClient(productUrl));
  expect(isFresh).toBe(true);
});

it("the client's folder asks for the runtime that the tests run it with", () => {
  const name = "@oazapfts/runtime";
  const { dependencies } = readJson(join(clientFile, "../package.json"));
  expect(dependencies?.[name]).toBe(readJson("package.json").devDependencies?.[name]);
});
