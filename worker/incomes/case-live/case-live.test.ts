import { sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { atomically } from "../../core/db/db";
import { api, db, request, signIn } from "../../testing/api";
import { makeCase, unitWith } from "../testing/case-records";
import { loadMaster } from "../testing/master";
import { asMember } from "../testing/world";

type Session = Awaited<ReturnType<typeof signIn>>;
interface Message {
  type: string;
  figures: { revision: number };
}

const sockets: WebSocket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});

async function follow({ token }: Session, id: string) {
  const path = `/api/v1/incomes/cases/${id}/live`;
  const { webSocket, status } = await request("GET", path, { token, headers: { upgrade: "websocket" } });
  const told: number[] = [];
  let closed = 0;
  if (!webSocket) return { status, told, closed: () => closed };
  sockets.push(webSocket);
  webSocket.accept();
  webSocket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.type === "figures") told.push(message.figures.revision);
  });
  webSocket.addEventListener("close", ({ code }) => {
    closed = code;
  });
  await vi.waitFor(() => expect(told).toHaveLength(1), 5000);
  return { status, told, closed: () => closed };
}

let owner: Session;
let unit: string;
beforeAll(async () => {
  await loadMaster();
  owner = await signIn([]);
  unit = await unitWith([]);
  await atomically(db, asMember(owner.personId, "editor", [unit]));
});
const rename = (id: string, name: string) =>
  api("PATCH", `/incomes/cases/${id}`, { token: owner.token, body: { name } });

it("tells each new revision of that case alone, within three seconds", async () => {
  const [one, other] = [
    await makeCase(owner.token, { business_unit_id: unit }),
    await makeCase(owner.token, { business_unit_id: unit }),
  ];
  const { told } = await follow(owner, one.id);
  await rename(other.id, "Elsewhere");
  await rename(one.id, "Here");
  await vi.waitFor(() => expect(told.at(-1)).toBe(2), 3000);
  const now = await api("GET", `/incomes/cases/${one.id}/live`, { token: owner.token });
  expect(now.body).toMatchObject({ figures: { revision: 2 } });
});

it("lets go of whoever may no longer read the case, though their grants are as they were", async () => {
  const { id } = await makeCase(owner.token, { business_unit_id: unit });
  const guest = await signIn([]);
  await atomically(db, [
    ...asMember(guest.personId, "user", []),
    sql`INSERT INTO case_grants (person_id, case_id, permission, granted_at)
      VALUES (${guest.personId}, ${id}, 'view', 0)`,
  ]);
  const { told, closed } = await follow(guest, id);
  await db.run(sql`DELETE FROM case_grants WHERE person_id = ${guest.personId}`);
  await rename(id, "Not for everybody");
  await vi.waitFor(() => expect(closed()).toBe(4001), 5000);
  expect(told).toEqual([1]);
  expect((await follow(guest, id)).status).toBe(404);
});
