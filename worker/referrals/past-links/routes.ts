import * as z from "zod";
import { Api } from "../../core/http/api";
import { parse } from "../../core/http/parse";
import { invalid } from "../../core/http/problem";
import { originsOf } from "../campaigns/landing-page";
import { administrators } from "../viewer";
import { bringPast, type ImportedPast } from "./bring-past";
import { checkPast, mostPastLinks, pastLimit } from "./check-past";
import { faultOf, type Owner } from "./owner";
import { pastFields } from "./past-fields";
import { ownersSchema, pastMapping, pastResult } from "./schemas";

/** The JSON of a field beside the file. */
function readJson<S extends z.ZodType>(schema: S, text: string | undefined, field: string): z.output<S> {
  if (text === undefined || text.trim() === "") return schema.parse({});
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw invalid(field, "Give a JSON object.");
  }
  return parse(schema, given, `${field}.`);
}

const shown = (owner: Owner<unknown>) => ("fault" in owner ? null : { id: owner.id, name: owner.name });

const answer = (past: ImportedPast, isDone: boolean): z.input<typeof pastResult> => ({
  created: past.created,
  accepted: past.accepted,
  duplicates: past.duplicates,
  clicks: past.clicks,
  undated: past.undated,
  bots: past.bots,
  columns: past.columns.map(({ heading, field }) => ({ heading, field })),
  links: past.links.map((link) => ({
    link: link.key,
    title: link.title,
    clicks: link.clicks,
    first_day: link.first,
    last_day: link.last,
    officer: shown(link.officer),
    campaign: shown(link.campaign),
    referral_id: link.isThere || isDone ? link.referralId : null,
    message: faultOf(link),
  })),
  rejected: past.rejected,
});

export const pastLinkApi = new Api("Referral links").post(
  "/imports/links",
  {
    summary: `Bring links and their daily clicks from Bitly, Dub, Kutt or Shlink (CSV or XLSX), at most ${mostPastLinks} links at a time; safe to repeat`,
    access: administrators,
    query: z.object({
      dry_run: z.enum(["true", "false"]).default("false").describe("true: says what would happen"),
    }),
    rawBody: {
      type: "multipart/form-data",
      limit: pastLimit,
      beside: {
        mapping: `JSON: heading → ${pastFields.join(", ")}, or null for none. Columns that it leaves out are known by their headings.`,
        links:
          "JSON: old link → {officer, campaign}, `*` for all others. An officer is an id, a name, or `Name <e-mail or phone>` of somebody new; a campaign an id or a name, which becomes a new campaign where none has it.",
        link: "The old link that all of the file is about, where no column tells",
      },
    },
    responses: { 200: pastResult },
    problems: ["conflict", "link_limit_reached", "campaign_closed", "officer_not_assigned"],
    idempotency: "repeatable",
    example: {
      query: { dry_run: "true" },
      body: "Date,Short Link,Clicks\n2025-06-01,bit.ly/spring,12\n",
    },
  },
  async (call) => {
    const { c, query, file, fields } = call;
    const wanted = {
      file,
      mapping: readJson(pastMapping, fields.mapping, "mapping"),
      owners: readJson(ownersSchema, fields.links, "links"),
      only: fields.link ?? "",
      ownersMustFit: true,
    };
    if (query.dry_run === "false") {
      return c.json(answer(await bringPast({ ...call, origins: originsOf(c) }, wanted), true));
    }
    const checked = await checkPast(call, wanted);
    const created = checked.links.filter(({ isThere }) => !isThere).length;
    return c.json(answer({ ...checked, created, accepted: 0, duplicates: 0 }, false));
  },
);
