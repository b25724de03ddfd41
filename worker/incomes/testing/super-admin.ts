import type { Person } from "../../core/access/actor";
import { db, signIn } from "../../testing/api";
import { callerOf } from "../access/member";

/** Somebody who may do everything, as functions take a caller: for tests that count what they cost. */
export async function superAdmin() {
  const { token, personId } = await signIn(["incomes:super_admin"]);
  const actor: Person = {
    ...{ kind: "person", id: personId, sessionId: "", name: "", email: null, phone: null, locale: "en" },
    ...{ grants: [{ module: "incomes", role: "super_admin" }], mustChangePassword: false },
    ...{ secondFactor: "off", via: "bearer" },
  } as Person;
  return {
    token,
    caller: await callerOf(db, actor),
    by: () => ({ actor, requestId: "test", now: Date.now() }),
  };
}
