import { beforeAll, expect, it } from "vitest";
import { administrator, api, request, testEnv } from "../../testing/api";
import { runningCampaign } from "../testing/fixtures";
import { page } from "../testing/pages";
import { logoLimit } from "./change-logo";
import type { CampaignRecord } from "./schemas";

let admin: Awaited<ReturnType<typeof administrator>>;
let token: string;
let id: string;
beforeAll(async () => {
  admin = await administrator();
  ({ token } = admin);
  ({ id } = await runningCampaign(token));
});

const signatures = {
  png: [
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82],
    0,
    0,
    0,
    9,
    0,
    0,
    0,
    9,
  ],
  jpg: [0xff, 0xd8, 0xff, 0xe0, 0, 16],
  webp: [...new TextEncoder().encode("RIFF"), 92, 0, 0, 0, ...new TextEncoder().encode("WEBPVP8 ")],
};
const image = (kind: keyof typeof signatures, size = 100) => {
  const bytes = new Uint8Array(size);
  bytes.set(signatures[kind]);
  return bytes;
};

async function put(bytes: Uint8Array<ArrayBuffer>, type = "image/png", path = `/campaigns/${id}/logo`) {
  const { exports } = await import("cloudflare:workers");
  const worker = (exports as unknown as { default: { fetch: typeof fetch } }).default;
  const response = await worker.fetch(
    new Request(`https://milepost.test/api/v1${path}`, {
      method: "PUT",
      headers: { authorization: `Bearer ${token}`, "content-type": type },
      body: bytes,
    }),
  );
  return { status: response.status, body: (await response.json()) as CampaignRecord };
}

it("a logo is what its bytes are, is public, immutable and never sniffed", async () => {
  for (const [kind, type] of [
    ["jpg", "image/jpeg"],
    ["webp", "image/webp"],
    ["png", "image/png"],
  ] as const) {
    const { status, body } = await put(image(kind), "application/octet-stream");
    expect(status).toBe(200);
    expect(body.logo_url).toMatch(new RegExp(`^https://milepost\\.test/files/[0-9a-f]{32}\\.${kind}$`));
    const shown = await request("GET", new URL(body.logo_url ?? "").pathname);
    expect(shown.status).toBe(200);
    expect(shown.headers.get("content-type")).toBe(type);
    expect(shown.headers.get("cache-control")).toContain("immutable");
    expect(shown.headers.get("x-content-type-options")).toBe("nosniff");
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(image(kind));
  }
});

it("replacing and removing a logo takes the old file away; removing twice is harmless", async () => {
  const first = (await put(image("png", 200))).body.logo_url ?? "";
  const second = (await put(image("png", 300))).body.logo_url ?? "";
  expect((await request("GET", new URL(first).pathname)).status).toBe(404);
  expect((await put(image("png", 300))).body.logo_url).toBe(second);
  for (let i = 0; i < 2; i++) {
    expect((await api("DELETE", `/campaigns/${id}/logo`, { token })).status).toBe(204);
  }
  expect((await api("GET", `/campaigns/${id}`, { token })).body.logo_url).toBeNull();
  expect((await testEnv.FILES.list()).objects).toEqual([]);
});

it("a multipart form's file is taken too", async () => {
  const body = new FormData();
  body.set("file", new Blob([image("png")], { type: "image/png" }), "logo.png");
  const answer = await api("PUT", `/campaigns/${id}/logo`, { token, body });
  expect(answer.status).toBe(200);
  expect(answer.body.logo_url).toMatch(/\.png$/);
  expect((await api("PUT", `/campaigns/${id}/logo`, { token, body: new FormData() })).status).toBe(400);
});

it("1 MiB is allowed and a byte more is not; what is no image is refused whatever it is called", async () => {
  expect((await put(image("png", logoLimit))).status).toBe(200);
  expect((await put(image("png", logoLimit + 1))).status).toBe(413);
  const body = new FormData();
  body.set("file", new Blob([image("png", logoLimit + 1)]), "logo.png");
  expect((await api("PUT", `/campaigns/${id}/logo`, { token, body })).status).toBe(413);
  for (const text of ["<svg onload='alert(1)'/>", "GIF89a", "", "RIFF____WAVE"]) {
    expect((await put(new TextEncoder().encode(text))).status, text).toBe(415);
  }
  expect((await put(image("png").slice(0, 8))).status).toBe(415);
  expect((await put(image("png"), "text/html")).status).toBe(415);
  expect((await put(image("png"), "image/png", "/campaigns/cmp_unknown/logo")).status).toBe(404);
});

it("a file's name reaches nothing else in storage", async () => {
  await testEnv.FILES.put("private.csv", "secret");
  for (const path of ["/files/..%2Fprivate.csv", "/files/private.csv", "/files/%2e%2e%2fprivate.csv"]) {
    expect((await request("GET", path)).status, path).toBe(404);
  }
});

it("a picture that is a page or a script as well is shown as a picture, and runs nowhere", async () => {
  const page = new TextEncoder().encode("<html><script>alert(1)</script>*/alert(1)/*<?php ?>");
  for (const [kind, type] of [
    ["png", "image/png"],
    ["jpg", "image/jpeg"],
  ] as const) {
    const bytes = image(kind, 2000);
    bytes.set(page, 100);
    const { status, body } = await put(bytes, "application/octet-stream");
    expect([kind, status]).toEqual([kind, 200]);
    const shown = await request("GET", new URL(body.logo_url ?? "").pathname);
    expect(shown.headers.get("content-type")).toBe(type);
    expect(shown.headers.get("x-content-type-options")).toBe("nosniff");
    expect(shown.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(shown.headers.get("cross-origin-resource-policy")).toBe("same-origin");
  }
  expect((await put(image("png"), "text/html")).status).toBe(415);
  for (const text of ["<html>", "<svg onload='alert(1)'/>", "%PDF-1.7", "GIF89a=1;"]) {
    const { status } = await put(new TextEncoder().encode(text.padEnd(200)), "image/png");
    expect([text, status]).toEqual([text, 415]);
  }
});

it("pages show it by path: one on another host than the product's address shows no picture from there", async () => {
  await put(image("png"));
  const { html } = await page(`/dashboard/campaigns/${id}/settings`, admin);
  expect(html).toMatch(/<img class="logo" src="\/files\/[0-9a-f]{32}\.png"/);
});
