/** `__Host-` binds a cookie to this very host and to HTTPS (which browsers grant to 127.0.0.1). */
export const cookieNames = {
  access: "__Host-access",
  refresh: "__Host-refresh",
  device: "__Host-device",
} as const;

const year = 365 * 86_400;

const cookie = (name: string, value: string, maxAge: number) =>
  `${name}=${value}; Max-Age=${maxAge}; Path=/; HttpOnly; Secure; SameSite=Lax`;

/** Set-Cookie values for what a sign-in or a renewal made; `refreshToken` null leaves that cookie as it is. */
export function sessionCookies(
  tokens: { accessToken: string; refreshToken: string | null; expiresAt: number },
  now: number,
): string[] {
  const seconds = Math.max(0, Math.floor((tokens.expiresAt - now) / 1000));
  const access = cookie(cookieNames.access, tokens.accessToken, seconds);
  return tokens.refreshToken === null
    ? [access]
    : [access, cookie(cookieNames.refresh, tokens.refreshToken, seconds)];
}

/** The Set-Cookie value by which a device is known when the person signs in on it again; it outlasts the session. */
export const deviceCookie = (kept: string): string => cookie(cookieNames.device, kept, year);

/** Set-Cookie values that make the browser forget the session. */
export const forgottenCookies = () => [cookie(cookieNames.access, "", 0), cookie(cookieNames.refresh, "", 0)];
