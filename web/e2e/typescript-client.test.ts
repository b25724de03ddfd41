import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HttpError } from "@oazapfts/runtime";
import { expect, inject, it } from "vitest";
import { clientFile, writeClient } from "../../scripts/client";
import { productUrl } from "./here";

// `npm run types` checks the client and its example by a tsconfig of their own.

const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, never>;

const { runMainPath } = (await import("../../docs/clients/typescript/example" as string)) as {
  runMainPath(baseUrl: string, admin: { email: string; password: string }, name: string): Promise<unknown>;
};

it("the TypeScript client is what the served document says (npm run docs:client)", async () => {
  const isFresh = readFileSync(clientFile, "utf8") === (await writeClient(productUrl));
  expect(isFresh).toBe(true);
});

it("the client's folder asks for the runtime that the tests run it with", () => {
  const name = "@oazapfts/runtime";
  const { dependencies } = readJson(join(clientFile, "../package.json"));
  expect(dependencies?.[name]).toBe(readJson("package.json").devDependencies?.[name]);
});

it("a refusal throws what the server said", async () => {
  const refused = runMainPath(productUrl, { ...inject("admin"), password: "not this one" }, "Refused");
  await expect(refused).rejects.toSatisfy(
    (error) =>
      error instanceof HttpError && error.status === 401 && error.data.code === "invalid_credentials",
  );
});
