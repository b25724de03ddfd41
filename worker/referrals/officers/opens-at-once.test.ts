import { expect, it } from "vitest";
import { login } from "../../core/identity/testing";
import { administrator, api } from "../../testing/api";

it("a password that an administrator sets opens at once, where wrong ones had closed", async () => {
  const { token } = await administrator();
  const email = "asha.locked@example.org";
  const made = await api<{ id: string }>("POST", "/officers", { token, body: { name: "Asha Rai", email } });
  const tries = Array.from({ length: 5 }, (_, i) => login({ email, password: `wrong password ${i}` }));
  await Promise.all(tries);
  expect((await login({ email, password: "another wrong one" })).status).toBe(429);
  const path = `/officers/${made.body.id}/reset-password`;
  const { body } = await api<{ temporary_password: string }>("POST", path, { token });
  expect((await login({ email, password: body.temporary_password })).status).toBe(200);
}, 60_000);
