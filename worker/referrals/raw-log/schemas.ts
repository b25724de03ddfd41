import * as z from "zod";
import { nameSchemas } from "../../core/http/name-schemas";
import { fewestHotDays, mostHotDays } from "./hot-days";

export const rawEventSettings = z.object({
  hot_days: z
    .int()
    .min(fewestHotDays)
    .max(mostHotDays)
    .describe("Days for which clicks stay in the database; older ones lie in files, and are read as before"),
});

nameSchemas({ RawEventSettings: rawEventSettings });
