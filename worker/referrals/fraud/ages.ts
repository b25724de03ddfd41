// Pure.
const hour = 3_600_000;

/** How old a sign-up is when it is judged again, by what came after it: while it is fresh, and when all peers are known. */
export const ages = [hour, 24 * hour, 7 * 24 * hour, 30 * 24 * hour] as const;
