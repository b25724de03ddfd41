import * as z from "zod";
import { Api } from "../http/api";
import * as fields from "../http/fields";
import { changeOrganisation, type Organisation, readOrganisation } from "./organisation";

export const organisationSettings = z.object({
  name: fields.name(),
  time_zone: fields.timeZone(),
  locale: fields.locale(),
});

const shown = ({ name, timeZone, locale }: Organisation) => ({ name, time_zone: timeZone, locale });

export const organisationApi = new Api("Settings")
  .get(
    "/settings/organisation",
    {
      summary: "The organisation's name, time zone and language",
      access: { grants: ["organisation:admin"] },
      responses: { 200: organisationSettings },
    },
    async ({ c, db }) => c.json(shown(await readOrganisation(db))),
  )
  .put(
    "/settings/organisation",
    {
      summary: "Change the organisation's name, time zone and language",
      access: { grants: ["organisation:admin"] },
      body: organisationSettings,
      responses: { 200: organisationSettings },
      example: { body: { name: "Field Team", time_zone: "Asia/Kathmandu", locale: "en" } },
    },
    async ({ c, db, by, body }) =>
      c.json(
        shown(
          await changeOrganisation(db, by, {
            name: body.name,
            timeZone: body.time_zone,
            locale: body.locale,
          }),
        ),
      ),
  );
