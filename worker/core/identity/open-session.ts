import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import type { Statement } from "../db/db";
import { newId } from "../db/ids";
import { type Client, maskIp } from "../http/client";
import { issueAccessToken } from "./access-token";
import { signRefreshToken } from "./refresh-token";

const day = 86_400_000;
/** A session ends 30 days after it was last used, and 90 after it was opened. */
export const sessionLife = { idle: 30 * day, absolute: 90 * day };

/** A passkey stands for two factors: what one has, and that one is the person. A link asks for no password at all. */
export type OpenedBy = "password" | "passkey" | "link";

export interface SessionTokens {
  sessionId: string;
  accessToken: string;
  refreshToken: string | null;
  /** Milliseconds; when the session ends unless it is used. */
  expiresAt: number;
}

/** A new session (one device, one family of refresh tokens), as a statement for the batch of the sign-in. */
export async function openSession(
  env: Env,
  personId: string,
  client: Client,
  now: number,
  openedBy: OpenedBy = "password",
): Promise<{ tokens: SessionTokens; statement: Statement }> {
  const sessionId = newId("session", now);
  const expiresAt = now + sessionLife.idle;
  return {
    tokens: {
      sessionId,
      accessToken: await issueAccessToken(env.SESSION_SECRET, { personId, sessionId }, now),
      refreshToken: signRefreshToken(env.SESSION_SECRET, { sessionId, generation: 1 }),
      expiresAt,
    },
    statement: sql`INSERT INTO sessions (id, person_id, rotated_at, user_agent, ip_masked, created_at, expires_at,
        opened_by)
      VALUES (${sessionId}, ${personId}, ${now}, ${client.userAgent}, ${maskIp(client.ip)}, ${now}, ${expiresAt},
        ${openedBy})`,
  };
}
