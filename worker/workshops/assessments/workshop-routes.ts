import { Api } from "../../core/http/api";
import { admitFacilitators } from "../access/assessment-access";
import { facilitators } from "../access/rules";
import { findWorkshop, findWorkshops } from "./find-workshops";
import { oneAssessment } from "./schemas";
import { oneWorkshop, workshopEdits, workshopList, workshopRecord } from "./workshop-schemas";
import { editWorkshop } from "./write-workshop";

const params = oneWorkshop;
const example = { params: { id: "{assessment_id}", type: "workshop_1" } };

/** The five workshops of an assessment. */
export const workshopApi = new Api("Workshops: assessments")
  .get(
    "/workshops/assessments/:id/workshops",
    {
      summary: "The five workshops of an assessment, in their order",
      access: facilitators,
      params: oneAssessment,
      admit: ({ db, actor, params }) => admitFacilitators(db, actor, params.id),
      responses: { 200: workshopList },
      example: { params: { id: "{assessment_id}" } },
    },
    async ({ c, db, params }) => c.json({ data: await findWorkshops(db, params.id) }),
  )
  .get(
    "/workshops/assessments/:id/workshops/:type",
    {
      summary: "Read a workshop",
      access: facilitators,
      params,
      admit: ({ db, actor, params }) => admitFacilitators(db, actor, params.id),
      responses: { 200: workshopRecord },
      example,
    },
    async ({ c, db, params }) => c.json(await findWorkshop(db, params.id, params.type)),
  )
  .patch(
    "/workshops/assessments/:id/workshops/:type",
    {
      summary: "Change a workshop; nothing else moves with it",
      access: facilitators,
      params,
      admit: async ({ db, actor, params }) => {
        await admitFacilitators(db, actor, params.id);
        await findWorkshop(db, params.id, params.type);
      },
      body: workshopEdits,
      problems: ["conflict"],
      responses: { 200: workshopRecord },
      example: { ...example, body: { status: "in_progress" } },
    },
    async ({ c, db, by, params, body }) => {
      await editWorkshop(db, by, params.id, params.type, body);
      return c.json(await findWorkshop(db, params.id, params.type));
    },
  );
