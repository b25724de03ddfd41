import * as z from "zod";
import type { Rule } from "../../core/access/actor";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { admins, everybody, superAdmins } from "../access/rules";
import { fileLimit, fileReport } from "../files/report";
import { FILE_FORMATS, xlsxType } from "../files/write-file";
import { importMaster, previewMasterImport, readMasterFile } from "./import-master";
import { idKindOf, type KindName, masterKinds } from "./kinds";
import { templateAnswer } from "./template";

const report = fileReport.extend({ created: z.int(), changed: z.int() });
const format = z.object({ format: z.enum(FILE_FORMATS).default("csv") });
const dryRun = z.object({
  dry_run: z.enum(["true", "false"]).default("false").describe("true: the report alone (200)"),
});

const examples: Record<KindName, string> = {
  benchmarks: "country,region,year,household_size,nr_adults,value\nKE,Test valley,2024,5,2,480000\n",
  cpi: "country,year,value\nKE,2027,140.2\n",
  "conversion-rates": "country,year,currency,value\nKE,2027,USD,131.5\n",
  commodities: "name,category\nTeff,Crop\n",
  references: "country,commodity,source,price,price_unit\nKE,Coffee,Survey,2.1,USD/kg\n",
};

/** Adds a kind's two calls: its file comes in, and its template is fetched. */
function withKind(api: Api, name: KindName, what: string, writers: Rule): Api {
  const kind = masterKinds[name];
  return api
    .post(
      `/incomes/${name}/import`,
      {
        summary: `Bring ${what} from a table, CSV or XLSX, all or none; a row with a known key changes it`,
        access: writers,
        query: dryRun,
        rawBody: { type: "multipart/form-data", limit: fileLimit },
        problems: ["conflict"],
        problemMembers: { 400: report.partial() },
        idempotency: "repeatable",
        responses: { 200: report, 201: report },
        example: { query: { dry_run: "true" }, body: examples[name] },
      },
      async (call) => {
        const { c, db, by, query } = call;
        const file = await readMasterFile(kind, call.file);
        if (query.dry_run === "true") return c.json(await previewMasterImport(db, kind, file));
        const idOf = (row: number) => idForCreate(idKindOf(name), call, String(row));
        return c.json(await importMaster(db, by, kind, file, idOf), 201);
      },
    )
    .get(
      `/incomes/${name}/template`,
      {
        summary: `An empty table for ${what}, to fill in`,
        access: everybody,
        query: format,
        responses: { 200: { content: { "text/csv": null, [xlsxType]: null } } },
        example: { query: { format: "csv" } },
      },
      ({ query }) => templateAnswer(kind, query.format),
    );
}

/** Master data in files. */
export const masterFileApi = new Api("Incomes: master data");
withKind(masterFileApi, "benchmarks", "living income benchmarks", superAdmins);
withKind(masterFileApi, "cpi", "consumer price indices", superAdmins);
withKind(masterFileApi, "conversion-rates", "exchange rates", superAdmins);
withKind(masterFileApi, "commodities", "commodities", superAdmins);
withKind(masterFileApi, "references", "reference studies", admins);
