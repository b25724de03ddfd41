import { expect, it } from "vitest";
import type { Env } from "../../env";
import { csrfToken, isCsrfToken } from "./csrf";

const env = { SESSION_SECRET: "a" } as Env;

it("a form's token is its session's alone", async () => {
  const token = await csrfToken(env, "session_1");
  expect(await isCsrfToken(env, "session_1", token)).toBe(true);
  const others = [
    await csrfToken(env, "session_2"),
    await csrfToken({ ...env, SESSION_SECRET: "b" }, "session_1"),
    token.slice(1),
    `${token}a`,
    "",
  ];
  for (const other of others) expect(await isCsrfToken(env, "session_1", other)).toBe(false);
});
