/** What an API key may do: `admin` everything. A module adds its own by merging, and as `scopes` of its object. */
export interface Scopes {
  admin: true;
}
export type Scope = keyof Scopes;

const offered = new Set<Scope>();

export function offerScopes(scopes: readonly Scope[]): void {
  for (const scope of scopes) offered.add(scope);
}

/** All of them; the widest last. */
export const knownScopes = (): Scope[] => [...[...offered].filter((scope) => scope !== "admin"), "admin"];
