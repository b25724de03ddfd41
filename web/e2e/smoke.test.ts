import { expect, inject } from "vitest";
import { test } from "./journey";

test("the product is up and the browser reaches it", async ({ visitor }) => {
  const page = await visitor();
  const response = await page.goto("/healthz");
  expect(response?.status()).toBe(200);
  expect(page.url()).toBe(`${inject("productUrl")}/healthz`);
});
