import { jwtVerify, SignJWT } from "jose";
import { sessionKeys } from "../keys/session-keys";

/** Access tokens: JWT (RFC 7519), HS256 alone, 15 minutes. */
export const accessTokenSeconds = 15 * 60;
const issuer = "milepost";

export interface AccessClaims {
  personId: string;
  sessionId: string;
}

const keyOf = (secret: string) => new TextEncoder().encode(secret);

export async function issueAccessToken(secret: string, claims: AccessClaims, now: number): Promise<string> {
  const seconds = Math.floor(now / 1000);
  return new SignJWT({ sid: claims.sessionId })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuer(issuer)
    .setAudience(issuer)
    .setSubject(claims.personId)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + accessTokenSeconds)
    .sign(keyOf(sessionKeys(secret)[0]));
}

/** The claims of a token that is ours and not expired; null otherwise. */
export async function readAccessToken(secret: string, token: string): Promise<AccessClaims | null> {
  for (const key of sessionKeys(secret)) {
    const claims = await claimsOf(key, token);
    if (claims) return claims;
  }
  return null;
}

async function claimsOf(key: string, token: string): Promise<AccessClaims | null> {
  try {
    const { payload } = await jwtVerify(token, keyOf(key), {
      algorithms: ["HS256"],
      issuer,
      audience: issuer,
    });
    return typeof payload.sub === "string" && typeof payload.sid === "string"
      ? { personId: payload.sub, sessionId: payload.sid }
      : null;
  } catch {
    return null;
  }
}
