import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { chromiumPath } from "./chromium";
import { prepareState, startProduct } from "./product";

declare module "vitest" {
  export interface ProvidedContext {
    productUrls: string[];
    admin: { email: string; password: string };
    chromiumPath: string;
  }
}

/** A product for each worker, so that files run side by side. What one logged as unhandled fails the run. */
export default async function setUp(project: TestProject) {
  const state = await prepareState();
  const start = Array.from({ length: project.config.maxWorkers }, () => startProduct({ from: state }));
  const [browser, ...products] = await Promise.all([chromiumPath(), ...start]);
  rmSync(state, { recursive: true, force: true });
  const admin = products[0]?.admin;
  if (!admin) throw new Error("no worker, no product");
  project.provide(
    "productUrls",
    products.map(({ url }) => url),
  );
  project.provide("admin", admin);
  project.provide("chromiumPath", browser);
  return async () => {
    await Promise.all(products.map(({ stop }) => stop()));
    const unhandled = products
      .flatMap(({ log }) => log().split("\n"))
      .filter((line) => /"event":"request\.failed"|Uncaught|unhandled/i.test(line));
    if (unhandled.length > 0) throw new Error(`The product logged:\n${unhandled.join("\n")}`);
  };
}
