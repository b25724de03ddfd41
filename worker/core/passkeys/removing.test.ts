import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { administrator, api, db } from "../../testing/api";
import { atomically } from "../db/db";
import { hashPassword } from "../identity/password";
import { giveTemporaryPassword } from "../identity/people";
import { login } from "../identity/testing";
import { newDevice } from "./testing/device";
import { add, audited, begin, enter, password, type SignedIn, somebody } from "./testing/people";

describe("where a second factor is required of administrators", () => {
  const require = (who: "administrators" | "optional") =>
    db.run(sql`UPDATE organisation SET second_factor = ${who}`);

  it("a passkey is one: adding it and signing in with it let them on, their password alone does not", async () => {
    const person = await somebody();
    await require("administrators");
    try {
      const open = async (token: string) => (await api("GET", "/me", { token })).status;
      expect(await open(person.token)).toBe(403);
      const device = await newDevice();
      const { body } = await add(person, device);
      expect(await open(person.token)).toBe(200);
      const byPasskey = (await enter(device)).body.access_token;
      expect(await open(byPasskey)).toBe(200);
      const byPassword = (await (await login({ email: person.email, password })).json()) as SignedIn;
      expect(await open(byPassword.access_token)).toBe(403);
      // The last one removed: none of the sessions stands for two factors any more.
      const removed = await api("DELETE", `/auth/passkeys/${body.id}`, {
        token: byPasskey,
        body: { password },
      });
      expect(removed.status).toBe(204);
      expect(await open(byPasskey)).toBe(403);
    } finally {
      await require("optional");
    }
  });
});

describe("removing", () => {
  it("takes the password, ends that passkey alone, and is nobody else's", async () => {
    const [person, other] = [await somebody(), await somebody()];
    const [one, two] = [await newDevice(), await newDevice()];
    const { body } = await add(person, one);
    await add(person, two);
    const remove = (token: string, proof: object) =>
      api("DELETE", `/auth/passkeys/${body.id}`, { token, body: proof });
    expect((await remove(other.token, { password })).status).toBe(404);
    expect((await remove(person.token, {})).status).toBe(400);
    expect((await remove(person.token, { password: "wrong" })).status).toBe(400);
    expect((await remove(person.token, { password })).status).toBe(204);
    expect((await enter(one)).status).toBe(401);
    expect((await enter(two)).status).toBe(200);
    expect(await audited(body.id)).toEqual(["passkey.added", "passkey.removed"]);
  });

  it("an administrator sees and removes somebody's, who is out where they came in with one", async () => {
    const admin = await administrator();
    const person = await somebody([]);
    await db.run(
      sql`INSERT INTO grants (person_id, module, role, granted_at) VALUES (${person.id}, 'garden', 'owner', 0)`,
    );
    const { access_token: token } = (await (
      await login({ email: person.email, password })
    ).json()) as SignedIn;
    const device = await newDevice();
    const { body } = await add({ token }, device);
    const session = (await enter(device)).body.access_token;
    const path = `/users/${person.id}/passkeys`;
    const list = await api<{ data: object[] }>("GET", path, { token: admin.token });
    expect(list.body.data).toMatchObject([{ id: body.id, name: "Phone" }]);
    expect((await api("DELETE", `${path}/psk_unknown`, { token: admin.token })).status).toBe(404);
    expect((await api("DELETE", `${path}/${body.id}`, { token: admin.token })).status).toBe(204);
    expect((await api("GET", "/me", { token: session })).status).toBe(401);
    expect((await enter(device)).status).toBe(401);
  });

  it("goes with a temporary password that somebody else sets", async () => {
    const person = await somebody();
    const device = await newDevice();
    await add(person, device);
    const by = { actor: null, requestId: "test", now: Date.now() };
    await atomically(db, giveTemporaryPassword(by, person.id, await hashPassword("temporary-one")));
    expect((await enter(device)).status).toBe(401);
    expect(await audited(person.id)).toContain("passkey.all_removed");
  });
});

it("there are twenty at most", async () => {
  const person = await somebody();
  await db.run(sql`INSERT INTO passkeys (id, person_id, name, name_key, credential_id, public_key, counter, transports, created_at)
    SELECT 'psk_' || ${person.id} || value, ${person.id}, 'x', 'x', ${person.id} || value, '', 0, '[]', 0
    FROM json_each(${JSON.stringify(Array.from({ length: 20 }, (_, n) => n))})`);
  expect((await begin(person.token)).status).toBe(409);
});
