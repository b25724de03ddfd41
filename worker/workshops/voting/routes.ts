import { Api } from "../../core/http/api";
import { findSynthesis } from "../syntheses/find-syntheses";
import { ofSynthesis } from "../syntheses/routes";
import { synthesisRecord } from "../syntheses/schemas";
import { readVotes } from "./read-votes";
import * as schemas from "./schemas";
import { judgeStatement, setVoting } from "./write-votes";

const one = "/workshops/assessments/:id/syntheses/:sid";
const params = { id: "{assessment_id}", sid: "{voted_synthesis_id}" };
const ofStatement = { ...ofSynthesis, params: schemas.oneStatement };
const statement = { ...params, stm: "{statement_id}" };

/** Themes go back to the participants; facilitators see what all agree on, and never who voted how. */
export const votingApi = new Api("Workshops: votings")
  .put(
    `${one}/voting`,
    {
      ...ofSynthesis,
      summary: "Open or close the voting on a synthesis",
      body: schemas.votingBody,
      problems: ["wrong_state"],
      responses: { 200: synthesisRecord },
      example: { params, body: { open: true } },
    },
    async ({ c, db, by, params, body }) => {
      await setVoting(db, by, params.id, params.sid, body.open);
      return c.json(await findSynthesis(db, params.id, params.sid));
    },
  )
  .get(
    `${one}/votes`,
    {
      ...ofSynthesis,
      summary: "How participants voted, as far as it does not tell who voted how",
      responses: { 200: schemas.votingFigures },
      example: { params },
    },
    async ({ c, db, params }) => c.json(await readVotes(db, params.sid)),
  )
  .post(
    `${one}/statements/:stm/accept`,
    {
      ...ofStatement,
      summary: "Show a participant’s statement to the others",
      problems: ["wrong_state"],
      responses: { 200: schemas.statementRecord },
      example: { params: statement },
    },
    async ({ c, db, params }) => c.json(await judgeStatement(db, params.sid, params.stm, "accepted")),
  )
  .post(
    `${one}/statements/:stm/reject`,
    {
      ...ofStatement,
      summary: "Show a participant’s statement to nobody else",
      problems: ["wrong_state"],
      responses: { 200: schemas.statementRecord },
      example: { params: statement },
    },
    async ({ c, db, params }) => c.json(await judgeStatement(db, params.sid, params.stm, "rejected")),
  );
