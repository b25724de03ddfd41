import * as z from "zod";

/** As somebody types it: an app's code, or a recovery code, with space around. */
export const typedCode = z.string().max(100);
