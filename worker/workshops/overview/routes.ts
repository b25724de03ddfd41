import { Api } from "../../core/http/api";
import { notFound } from "../../core/http/problem";
import { facilitators } from "../access/rules";
import { listProvinces, readMethod, readOverview, readProvince, readRegions } from "./read-overview";
import * as schemas from "./schemas";

const isReviewed = (method: string): method is schemas.ReviewedMethod =>
  (schemas.reviewedMethods as readonly string[]).includes(method);

/** What is assessed and needed where. Staff and facilitators read all of it: counts, and nothing participants wrote. */
export const overviewApi = new Api("Workshops: overview")
  .get(
    "/workshops/overview",
    {
      summary: "Assessments, needs and records in all",
      access: facilitators,
      responses: { 200: schemas.overview },
    },
    async ({ c, db }) => c.json(await readOverview(db)),
  )
  .get(
    "/workshops/overview/regions",
    {
      summary: "Figures of every region, which add up to the totals",
      access: facilitators,
      responses: { 200: schemas.regionsOverview },
    },
    async ({ c, db }) => c.json(await readRegions(db)),
  )
  .get(
    "/workshops/overview/provinces",
    {
      summary: "Figures of provinces, by name",
      access: facilitators,
      query: schemas.provincesQuery,
      responses: { 200: schemas.provinceList },
      example: { query: { limit: "5" } },
    },
    async ({ c, db, query }) => c.json(await listProvinces(db, query)),
  )
  .get(
    "/workshops/overview/provinces/:id",
    {
      summary: "Figures of a province, with its critical needs and what was made there last",
      access: facilitators,
      params: schemas.oneProvince,
      responses: { 200: schemas.provinceOverview },
      example: { params: { id: "{participant_province_id}" } },
    },
    async ({ c, db, params }) => c.json(await readProvince(db, params.id)),
  )
  .get(
    "/workshops/overview/methods/:method",
    {
      summary: "How assessments by desk_review, survey or kii are doing",
      access: facilitators,
      params: schemas.oneMethod,
      responses: { 200: schemas.methodOverview },
      example: { params: { method: "kii" } },
    },
    async ({ c, db, params }) => {
      if (!isReviewed(params.method)) throw notFound();
      return c.json(await readMethod(db, params.method));
    },
  );
