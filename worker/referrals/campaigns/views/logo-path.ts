// Pure.

/** A logo as pages show it: by path, for a page shows no picture of another host than its own, whatever that is called. */
export const logoPath = (logoUrl: string | null): string | null =>
  logoUrl === null ? null : new URL(logoUrl).pathname;
