import { Api } from "../../core/http/api";
import { admins, moderators } from "../access/rules";
import { settings, settingsEdits } from "./schemas";
import { putSettings, readSettings } from "./settings";

/** What holds for the whole archive. */
export const settingsApi = new Api("Casebook: settings")
  .get(
    "/casebook/settings",
    { summary: "The archive's settings", access: moderators, responses: { 200: settings } },
    async ({ c, db }) => c.json(await readSettings(db)),
  )
  .put(
    "/casebook/settings",
    {
      summary: "Change the archive's settings; what is left out stays",
      access: admins,
      body: settingsEdits,
      responses: { 200: settings },
      example: { body: { archive_name: "Archive of public promises" } },
    },
    async ({ c, db, by, body }) => {
      await putSettings(db, by, body);
      return c.json(await readSettings(db));
    },
  );
