import { createExecutionContext } from "cloudflare:test";
import { expect, it } from "vitest";
import { asset } from "../../../web/layout/assets";
import worker from "../..";
import { request, testEnv } from "../../testing/api";
import { securityHeaders } from "./security-headers";

const usual = { ...securityHeaders, "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/) };
const headersOf = (answer: Response) => Object.fromEntries(answer.headers);
const immutable = "public, max-age=31536000, immutable";

it("a built file is kept for a year, and carries what every answer carries", async () => {
  const answer = await request("GET", asset("styles.css"));
  expect(answer.status).toBe(200);
  expect(headersOf(answer)).toMatchObject({
    ...usual,
    "cache-control": immutable,
    "content-type": expect.stringContaining("text/css"),
  });
  const headers = { "if-none-match": answer.headers.get("etag") ?? "" };
  const held = await request("GET", asset("styles.css"), { headers });
  expect([held.status, await held.text()]).toEqual([304, ""]);
  expect(headersOf(held)).toMatchObject({ ...usual, "cache-control": immutable });
  const head = await request("HEAD", asset("styles.css"));
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

it("a file that is not there is kept by nobody", async () => {
  for (const path of [
    "/assets/nothing-12345678.css",
    "/assets/",
    "/assets/..%2f_headers",
    "/assets/%E0%A4%A",
  ]) {
    const answer = await request("GET", path);
    expect([path, answer.status]).toEqual([path, 404]);
    expect(headersOf(answer)).toMatchObject({
      ...usual,
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      "cache-control": "no-store",
    });
  }
});

it("the error page of a product without its secrets has its styles", async () => {
  const answer = await worker.fetch(
    new Request(`https://milepost.test${asset("styles.css")}`) as never,
    { ...testEnv, DATA_KEY: "" },
    createExecutionContext(),
  );
  expect(answer.status).toBe(200);
});
