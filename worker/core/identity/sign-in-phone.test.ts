import { expect, it } from "vitest";
import { administrator, api } from "../../testing/api";
import { login, personWithPassword } from "./testing";

it("somebody signs in with their number as they write it", async () => {
  await personWithPassword({ email: null, phone: "+9779812345678" });
  const status = async (phone: string) => (await login({ phone, password: "the right password" })).status;
  for (const phone of ["+9779812345678", "+977 981-234 5678", "00977 (981) 2345678", "+977 (0)981 2345678"]) {
    expect(await status(phone), phone).toBe(200);
  }
  expect(await status("981 234 5678")).toBe(401);
  const { token } = await administrator();
  const body = { name: "Field Team", time_zone: "UTC", locale: "en", country: "NP" };
  expect((await api("PUT", "/settings/organisation", { token, body })).status).toBe(200);
  for (const phone of ["981 234 5678", "0981-234-5678", "977 9812345678"]) {
    expect(await status(phone), phone).toBe(200);
  }
  expect(await status("nobody's")).toBe(401);
});
