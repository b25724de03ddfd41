import { beforeAll, expect, it } from "vitest";
import { api, origin, request, signIn, testEnv } from "../../testing/api";
import { makeCase } from "../testing/case-records";
import { loadMaster } from "../testing/master";

let token: string;
let at: string;
beforeAll(async () => {
  await loadMaster();
  ({ token } = await signIn(["incomes:super_admin"]));
  at = `/incomes/cases/${(await makeCase(token)).id}`;
});

const png = [
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 9, 0, 0, 0, 9,
];
const put = (bytes: number[], size = 100) => {
  const image = new Uint8Array(size);
  image.set(bytes);
  const body = new FormData();
  body.set("file", new Blob([image], { type: "image/png" }), "logo.png");
  return api<{ logo_url: string | null; revision: number }>("PUT", `${at}/logo`, { token, body });
};

it("a logo is public by its address, makes no revision, and takes the one before it away", async () => {
  const first = await put(png);
  expect(first).toMatchObject({ status: 200, body: { revision: 1 } });
  expect(first.body.logo_url).toMatch(/^https:\/\/milepost\.test\/files\/[0-9a-f]{32}\.png$/);
  const second = await put(png, 200);
  expect((await request("GET", new URL(first.body.logo_url ?? "").pathname)).status).toBe(404);
  expect((await request("GET", new URL(second.body.logo_url ?? "").pathname)).status).toBe(200);
  for (let i = 0; i < 2; i++) expect((await api("DELETE", `${at}/logo`, { token })).status).toBe(204);
  expect((await api<{ logo_url: null }>("GET", at, { token })).body.logo_url).toBeNull();
  expect((await testEnv.FILES.list()).objects).toEqual([]);
});

it("what is no image, or too large, is refused", async () => {
  expect((await put([...new TextEncoder().encode("<svg/>")])).status).toBe(415);
  expect((await put(png, 1024 * 1024 + 1)).status).toBe(413);
});

it("on the profile a picture is chosen and taken away by plain forms; what is no image stays a form with a word", async () => {
  const page = `/dashboard${at}/profile`;
  const headers = { accept: "text/html", cookie: `__Host-access=${token}` };
  const read = async () => (await request("GET", page, { headers })).text();
  const csrf = /name="csrf" value="([^"]*)"/.exec(await read())?.[1] ?? "";
  const send = (action: string, file?: number[]) => {
    const form = new FormData();
    form.set("csrf", csrf);
    const image = new Uint8Array(100);
    image.set(file ?? []);
    form.set("file", new Blob([image]), "logo.png");
    // As browsers send them: with a file in parts, else as the fields of an address.
    const body = file ? form : new URLSearchParams({ csrf }).toString();
    const type = file ? {} : { "content-type": "application/x-www-form-urlencoded" };
    const more = { origin, "sec-fetch-site": "same-origin", ...type };
    return request("POST", `/dashboard${at}/logo${action}`, { headers: { ...headers, ...more }, body });
  };
  const refused = await send("", [1, 2, 3]);
  expect(refused.status).toBe(415);
  expect(await refused.text()).toContain("A logo is a PNG, JPEG or WebP image.");
  expect((await send("", png)).status).toBe(303);
  expect(await read()).toContain('class="case-logo"');
  expect((await send("/remove")).status).toBe(303);
  expect(await read()).not.toContain('class="case-logo"');
});
