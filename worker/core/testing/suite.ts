import { sql } from "drizzle-orm";
import { administrator, db, signIn, testEnv } from "../../testing/api";
import type { Suite } from "../../testing/suite";
import { atomically } from "../db/db";
import { newId } from "../db/ids";
import { issueApiKey } from "../identity/issue-api-key";
import { hashPassword, newCredentialToken, newPerson, setPassword } from "../identity/people";
import { knownEvents } from "../webhooks/event-types";

const by = () => ({ actor: null, requestId: "test", now: Date.now() });

/** A key with these scopes alone. */
export async function issueKey(scopes: Parameters<typeof issueApiKey>[2]["scopes"]) {
  const id = newId("apiKey");
  const key = await issueApiKey(db, by(), { id, name: "Test", scopes, expiresAt: null });
  return { id, key: key ?? "" };
}

/** A person with these grants who can also sign in with a password, and has asked for another. */
export async function signInWithPassword(granted: string[]) {
  const person = await signIn(granted);
  const { personId, sessionId } = person;
  const password = "a password of their own";
  const reset = newCredentialToken(personId, "reset", Date.now());
  const passkey = newId("passkey");
  await atomically(db, [
    sql`INSERT INTO passkeys (id, person_id, name, name_key, credential_id, public_key, counter, transports, created_at)
      VALUES (${passkey}, ${personId}, 'Phone', 'phone', ${passkey}, '', 0, '[]', ${Date.now()})`,
    ...setPassword(personId, await hashPassword(password, { ln: 4, r: 8, p: 1 }), false),
    ...reset.statements,
  ]);
  const email = `${personId}@milepost.test`;
  const secrets = { email, password, reset_token: reset.token };
  const view = newId("savedView");
  await atomically(db, [
    sql`INSERT INTO saved_views (id, person_id, name, name_key, path, query, created_at)
      VALUES (${view}, ${personId}, 'Days', 'days', '/dashboard', 'days=7', ${Date.now()})`,
  ]);
  const records = {
    view_id: view,
    person_id: personId,
    session_id: sessionId,
    passkey_id: passkey,
    ...secrets,
  };
  return { ...person, records };
}

/** A webhook to a host that nobody has, with one delivery that arrived. */
function delivered(webhook: string, message: string) {
  const now = Date.now();
  const body = JSON.stringify({ type: "webhook.test", timestamp: new Date(now).toISOString(), data: {} });
  return [
    sql`INSERT INTO webhooks (id, url, events, enabled, secret, created_at, created_by)
      VALUES (${webhook}, 'https://hooks.milepost.invalid/', ${JSON.stringify(knownEvents())}, 1, '', ${now}, 'test')`,
    sql`INSERT INTO webhook_deliveries (webhook_id, id, type, subject, body, status, due_at, attempts, attempted_at,
        answer_status, answer_head, created_at, delivered_at)
      VALUES (${webhook}, ${message}, 'webhook.test', ${webhook}, ${body}, 'delivered', ${now}, 1, ${now}, 200, 'ok',
        ${now}, ${now})`,
  ];
}

/** Somebody with no role that the product knows, the organisation's administrator, and a key that may do nothing. */
async function world() {
  const [member, other, admin] = [
    await signInWithPassword(["elsewhere:guest"]),
    await signInWithPassword(["elsewhere:guest"]),
    await administrator(),
  ];
  const key = await issueKey([]);
  const letter = newId("deadLetter");
  const invited = newId("person");
  const [webhook, message] = [newId("webhook"), newId("webhookDelivery")];
  await atomically(db, [
    newPerson(
      {
        ...{ id: invited, name: "Somebody invited", email: `${invited}@milepost.test`, phone: null },
        ...{ passwordHash: null, mustChangePassword: false },
      },
      by(),
    ),
    sql`INSERT INTO dead_letters (id, kind, body, attempts, created_at)
      VALUES (${letter}, 'unknown', '{"kind":"unknown","id":"unknown"}', 5, ${Date.now()})`,
    ...delivered(webhook, message),
  ]);
  const backup = newId("backup");
  const manifest = { id: backup, startedAt: "", finishedAt: "", rows: {}, bytes: 0, segments: [] };
  await testEnv.FILES.put(`backups/${backup}/manifest.json`, JSON.stringify(manifest));
  const shared = {
    ...{ api_key_id: (await issueKey(["admin"])).id, dead_letter_id: letter, invited_id: invited },
    backup_id: backup,
    ...{ webhook_id: webhook, webhook_delivery_id: message },
  };
  const records = {
    own: { ...shared, ...member.records },
    other: { ...shared, ...other.records },
  };
  return {
    callers: {
      nobody: { kind: "nobody" },
      member: { kind: "person", token: member.token },
      admin: { kind: "person", token: admin.token },
      key: { kind: "key", token: key.key },
    },
    records,
  } as const;
}

const suite: Suite = {
  world,
  // Every other person is judged as `member`, every other key as `key`.
  access: `
                                     nobody   member   another  admin    key
POST   /auth/login                   in       in       -        in       in
POST   /auth/refresh                 401      401      -        401      401
POST   /auth/logout                  401      in       -        in       403
POST   /auth/logout-all              401      in       -        in       403
POST   /auth/password                401      in       -        in       403
POST   /auth/totp                    401      in       -        in       403
POST   /auth/totp/confirm            401      in       -        in       403
DELETE /auth/totp                    401      in       -        in       403
POST   /auth/totp/recovery-codes     401      in       -        in       403
POST   /auth/login/passkey/options   in       in       -        in       in
POST   /auth/login/passkey           in       in       -        in       in
GET    /auth/passkeys                401      in       -        in       403
POST   /auth/passkeys/options        401      in       -        in       403
POST   /auth/passkeys                401      in       -        in       403
DELETE /auth/passkeys/:id            401      in       404      404      403
GET    /users/:id/passkeys           401      403      403      in       403
DELETE /users/:id/passkeys/:passkey_id 401    403      403      in       403
DELETE /users/:id/totp               401      403      403      in       403
POST   /auth/forgot                  in       in       -        in       in
POST   /auth/reset                   in       in       -        in       in
GET    /me                           401      in       -        in       403
PATCH  /me                           401      in       -        in       403
GET    /views                        401      in       -        in       403
POST   /views                        401      in       -        in       403
PATCH  /views/:id                    401      in       404      404      403
DELETE /views/:id                    401      in       404      404      403
POST   /views/:id/restore            401      in       404      404      403
GET    /auth/sessions                401      in       -        in       403
DELETE /auth/sessions/:id            401      in       404      404      403
GET    /settings/organisation        401      403      -        in       403
PUT    /settings/organisation        401      403      -        in       403
GET    /users                        401      403      -        in       403
POST   /users                        401      403      -        in       403
GET    /users/:id                    401      403      403      in       403
PATCH  /users/:id                    401      403      403      in       403
POST   /users/:id/invitation         401      403      403      in       403
GET    /api-keys                     401      403      -        in       403
GET    /webhooks                     401      403      -        in       403
POST   /webhooks                     401      403      -        in       403
GET    /webhooks/:id                 401      403      -        in       403
PATCH  /webhooks/:id                 401      403      -        in       403
DELETE /webhooks/:id                 401      403      -        in       403
POST   /webhooks/:id/rotate-secret   401      403      -        in       403
POST   /webhooks/:id/test            401      403      -        in       403
GET    /webhooks/:id/deliveries      401      403      -        in       403
POST   /webhooks/:id/deliveries/:delivery_id/retry 401  403    -        in       403
POST   /api-keys                     401      403      -        in       403
DELETE /api-keys/:id                 401      403      -        in       403
GET    /audit-log                    401      403      -        in       403
GET    /outbox                       401      403      -        in       403
GET    /dead-letters                 401      403      -        in       403
POST   /dead-letters/:id/retry       401      403      -        in       403
GET    /health                       401      403      -        in       403
POST   /health/recount               401      403      -        in       403
GET    /backups                      401      403      -        in       403
POST   /backups                      401      403      -        in       403
GET    /backups/:id/file             401      403      -        in       403
GET    /openapi.json                 in       in       -        in       in
GET    /openapi-3.0.json             in       in       -        in       in
`,
  // Signing in, renewing, resetting and the documents.
  open: [
    "GET /openapi-3.0.json",
    "GET /openapi.json",
    "POST /auth/forgot",
    "POST /auth/login",
    "POST /auth/login/passkey",
    "POST /auth/login/passkey/options",
    "POST /auth/refresh",
    "POST /auth/reset",
  ],
  few: [
    "organisation",
    "people",
    "passkeys",
    "grants",
    "settings",
    "guards",
    "api_keys",
    "webhooks",
    "incidents",
    "recounts",
  ],
  scans: [
    {
      query: /SELECT (d\.)?id AS key, [\s\S]* FROM (dead_letters d|outbox) WHERE/,
      because: "rare: letters that failed, mail of development",
    },
    {
      query: /sum\(size\) OVER \(ORDER BY place\) AS upto/,
      because: "a dump reads each table once, in the order of its key and some rows at a time",
    },
    {
      query: /FROM \(SELECT (e\.\*|1) FROM audit_events e .* LIMIT cast\(\? as integer\)/s,
      because:
        "what it reads stops at its limit; a word that is sought anywhere in the log is for administrators",
    },
    {
      query: /^SELECT count\(\*\) AS n FROM audit_events/,
      because: "the exact total that the API's list promises",
    },
    {
      query: /^SELECT (count\(\*\) AS n|d\.id, .*) FROM (dead_letters|outbox)/s,
      because: "rare: letters that failed, mail of development",
    },
    {
      query:
        /^DELETE FROM (sessions|saved_views|password_requests|sign_in_failures|used_challenges|credential_tokens|sign_in_links|idempotency_keys) /,
      because: "nightly; it keeps them few",
    },
    {
      query: /^SELECT count\(\*\) AS n FROM webhook_deliveries/,
      because: "the exact total that the API's list promises, of one webhook",
    },
    { query: /UPDATE webhook_deliveries SET body = NULL/, because: "rare: a person is erased" },
    {
      query: /^SELECT id, recipient, iif/,
      because: "rare: a person is erased; it holds what waits to be sent",
    },
    { query: /^DELETE FROM webhook_deliveries/, because: "nightly; it keeps 30 days" },
    {
      query: /^UPDATE api_keys SET revoked_at/,
      because: "rare: somebody leaves; an organisation has few keys",
    },
  ],
  refused: {
    "POST /auth/refresh": { status: 401, because: "the cookie that it renews is in no example" },
    "POST /auth/login/passkey": { status: 401, because: "no device signs an example" },
    "POST /auth/passkeys": { status: 400, because: "no device makes an example" },
    "POST /auth/totp/confirm": { status: 400, because: "its code is that of a half minute" },
    "DELETE /auth/totp": { status: 400, because: "its code is that of a half minute" },
    "POST /auth/totp/recovery-codes": { status: 400, because: "its code is that of a half minute" },
  },
  overwrites: {
    "/dashboard/settings/organisation/set-up": "it proposes what nobody has said yet",
    "/dashboard/settings/profile/passkeys": "it proposes what a new passkey is called",
    "/profile/": "one choice, the person's own",
  },
  another(what, { fields }) {
    if (fields.includes("email")) {
      return { phone: undefined, email: `${what}.${crypto.randomUUID()}@example.org` };
    }
    return fields.includes("url") ? { url: `https://hooks.example.org/${what}` } : null;
  },
  opaque: [
    ...["password", "current_password", "new_password", "token", "totp", "code", "time_zone", "locale"],
    ...[
      "rawId",
      "type",
      "clientDataJSON",
      "attestationObject",
      "authenticatorData",
      "signature",
      "userHandle",
    ],
    ...["transports", "module", "role"],
    ...["POST /auth/login email", "POST /auth/login phone"],
    ...["POST /auth/forgot email", "POST /auth/forgot phone"],
    ...["POST /views path", "POST /views query", "PATCH /views/:id query"],
  ],
  pages: { ids: { users: "person_id", webhooks: "webhook_id", deliveries: "webhook_delivery_id" } },
};
export default suite;
