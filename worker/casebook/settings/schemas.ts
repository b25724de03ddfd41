import * as z from "zod";
import { longText, shortText } from "../../core/http/fields";
import { nameSchemas } from "../../core/http/name-schemas";

const segment = /^[a-z0-9][a-z0-9_-]{0,49}$/;
const isPath = (text: string) => text.split("/").every((part) => segment.test(part));
const words = "Give small letters, digits, - and _.";

const entityTypes = z
  .record(
    z.string().regex(segment, words),
    z
      .array(z.string().max(200).refine(isPath, words))
      .max(200)
      .overwrite((subtypes) => [...new Set(subtypes)]),
  )
  .refine((types) => Object.keys(types).length <= 50, "Give at most 50 types.");

function isOrigin(text: string): boolean {
  if (text === "*") return true;
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

export const settings = z.strictObject({
  entity_types: entityTypes,
  cors_origins: z
    .array(z.string().max(300).refine(isOrigin, "Give an origin like https://example.org, or *."))
    .max(100),
  archive_name: shortText(200),
  archive_name_ne: shortText(200),
  disclaimer: longText(5000),
  disclaimer_ne: longText(5000),
  front_page: z.boolean().describe("`/` leads who is not signed in to the archive"),
});
export type Settings = z.output<typeof settings>;

/** What is left out stays. */
export const settingsEdits = settings.partial();

nameSchemas({ CasebookSettings: settings });
