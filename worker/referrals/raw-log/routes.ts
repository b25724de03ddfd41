import { Api } from "../../core/http/api";
import { administrators, readers } from "../viewer";
import { changeHotDays, readHotDays } from "./hot-days";
import { rawEventSettings } from "./schemas";

export const rawLogApi = new Api("Settings")
  .get(
    "/settings/raw-events",
    {
      summary: "For how long raw events stay in the database",
      access: readers,
      responses: { 200: rawEventSettings },
    },
    async ({ c, db }) => c.json({ hot_days: await readHotDays(db) }),
  )
  .put(
    "/settings/raw-events",
    {
      summary: "Set for how long raw events stay in the database",
      access: administrators,
      body: rawEventSettings,
      responses: { 200: rawEventSettings },
      example: { body: { hot_days: 90 } },
    },
    async ({ c, db, by, body }) => {
      await changeHotDays(db, by, body.hot_days);
      return c.json({ hot_days: await readHotDays(db) });
    },
  );
