import { expect, it } from "vitest";
import { administrator, api, request } from "../../testing/api";
import { callsOf } from "../testing/links";

const { token } = await administrator();
const { create, scene } = callsOf(token);

it("QR codes are served as images of the size asked for, and may be kept", async () => {
  const { wanted } = await scene();
  const { body: link } = await create(wanted);
  const svg = await request("GET", `/api/v1/referrals/${link.id}/qr.svg`, { token });
  expect(svg.headers.get("content-type")).toBe("image/svg+xml");
  expect(svg.headers.get("cache-control")).toContain("max-age=86400");
  expect(await svg.text()).toMatch(/^<svg /);
  const png = await request("GET", `/api/v1/referrals/${link.id}/qr.png?size=256`, { token });
  expect(png.headers.get("content-type")).toBe("image/png");
  expect(new DataView(await png.arrayBuffer()).getUint32(16)).toBe(256);
  for (const size of ["127", "2049", "x", "", "1e3", "-256"]) {
    expect((await api("GET", `/referrals/${link.id}/qr.png?size=${size}`, { token })).status, size).toBe(400);
  }
  expect((await api("GET", "/referrals/ref_unknown/qr.svg", { token })).status).toBe(404);
  expect((await api("GET", `/referrals/${link.id}/qr.svg`)).status).toBe(401);
});
