import * as z from "zod";
import { Api } from "../http/api";
import * as fields from "../http/fields";
import { nameSchemas } from "../http/name-schemas";
import { changeOrganisation, type Organisation, readOrganisation } from "./organisation";

export const organisationSettings = z.object({
  name: fields.name(),
  time_zone: fields.timeZone(),
  locale: fields.locale(),
  country: fields.country().nullish().describe("Where national phone numbers are from; kept where left out"),
  second_factor: z
    .enum(["optional", "administrators"])
    .optional()
    .describe("Who must sign in with a second factor; kept where left out"),
});

const shownSettings = organisationSettings.extend({
  country: z.string().nullable(),
  second_factor: z.enum(["optional", "administrators"]),
});

const toRecord = ({ name, timeZone, locale, country, secondFactor }: Organisation) => ({
  name,
  time_zone: timeZone,
  locale,
  country,
  second_factor: secondFactor,
});

nameSchemas({ OrganisationSettings: organisationSettings });

export const organisationApi = new Api("Settings")
  .get(
    "/settings/organisation",
    {
      summary: "The organisation's name, time zone, language and country",
      access: { grants: ["organisation:admin"] },
      responses: { 200: shownSettings },
    },
    async ({ c, db }) => c.json(toRecord(await readOrganisation(db))),
  )
  .put(
    "/settings/organisation",
    {
      summary: "Change the organisation's name, time zone, language and country",
      access: { grants: ["organisation:admin"] },
      body: organisationSettings,
      responses: { 200: shownSettings },
      example: { body: { name: "Field Team", time_zone: "Asia/Kathmandu", locale: "en" } },
    },
    async ({ c, db, by, body }) =>
      c.json(
        toRecord(
          await changeOrganisation(db, by, {
            name: body.name,
            timeZone: body.time_zone,
            locale: body.locale,
            country: body.country,
            secondFactor: body.second_factor,
          }),
        ),
      ),
  );
