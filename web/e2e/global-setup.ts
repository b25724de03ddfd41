import type { TestProject } from "vitest/node";
import { chromiumPath } from "./chromium";
import { startProduct } from "./product";

declare module "vitest" {
  export interface ProvidedContext {
    productUrl: string;
    admin: { email: string; password: string };
    chromiumPath: string;
  }
}

/** One product for all journeys. Whatever it logged as unhandled fails the run. */
export default async function setUp(project: TestProject) {
  const [product, browser] = await Promise.all([startProduct(), chromiumPath()]);
  project.provide("productUrl", product.url);
  project.provide("admin", product.admin);
  project.provide("chromiumPath", browser);
  return async () => {
    await product.stop();
    const unhandled = product
      .log()
      .split("\n")
      .filter((line) => /"event":"request\.failed"|Uncaught|unhandled/i.test(line));
    if (unhandled.length > 0) throw new Error(`The product logged:\n${unhandled.join("\n")}`);
  };
}
