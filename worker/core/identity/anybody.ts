import type { PageSpec } from "../http/pages";

/** Sign-in's own pages: guests of a module come through them too, in their language. */
export const anybody = { access: "public", alsoIn: ["fil"] } as const satisfies PageSpec<undefined>;
