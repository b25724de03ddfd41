import { inject } from "vitest";

/** The product of this worker: files that run beside this one have others. */
export const productUrl = inject("productUrls")[Number(process.env.VITEST_POOL_ID) - 1] ?? "";
