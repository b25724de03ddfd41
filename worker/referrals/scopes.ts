export const scopes = ["track:write", "stats:read", "exports:write"] as const;
type Own = Record<(typeof scopes)[number], true>;

declare module "../core/access/scopes" {
  interface Scopes extends Own {}
}
