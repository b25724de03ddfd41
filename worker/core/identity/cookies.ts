/** `__Host-` binds a cookie to this very host and to HTTPS (which browsers grant to 127.0.0.1). */
export const cookieNames = {
  access: "__Host-access",
  refresh: "__Host-refresh",
} as const;
