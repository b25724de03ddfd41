import { generateSync } from "otplib";
import { expect, it } from "vitest";
import { api, signIn } from "../../testing/api";
import { login, personWithPassword } from "../identity/testing";

const password = "the right password";

/** Not at the edge of a half minute, where the app's next code comes while a test runs. */
async function amidHalfMinute() {
  const left = 30_000 - (Date.now() % 30_000);
  if (left < 4_000) await new Promise((resolve) => setTimeout(resolve, left));
}

/** What an app shows at an instant (ms) that has read the QR code: an independent library's. */
function shownBy(otpauthUrl: string, at: number): string {
  const { searchParams } = new URL(otpauthUrl);
  const told = (name: string) => searchParams.get(name) ?? "";
  return generateSync({
    secret: told("secret"),
    algorithm: told("algorithm").toLowerCase() as "sha1",
    digits: Number(told("digits")) as 6,
    period: Number(told("period")),
    epoch: Math.floor(at / 1000),
  });
}

it("an app that another library is reads the address, confirms it and signs in", async () => {
  const person = await personWithPassword();
  const { token } = await signIn([], { personId: person.id });
  await amidHalfMinute();
  const { otpauth_url: url } = (await api("POST", "/auth/totp", { token })).body as { otpauth_url: string };
  const halfMinuteAgo = shownBy(url, Date.now() - 30_000);
  const confirmed = await api("POST", "/auth/totp/confirm", { token, body: { code: halfMinuteAgo } });
  expect(confirmed.status).toBe(200);
  const who = { email: person.email, password };
  expect((await login({ ...who, totp: halfMinuteAgo })).status).toBe(401);
  expect((await login({ ...who, totp: shownBy(url, Date.now()) })).status).toBe(200);
});
