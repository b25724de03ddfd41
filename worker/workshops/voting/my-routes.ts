import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { notFound } from "../../core/http/problem";
import { participants } from "../access/rules";
import { admitOnboarded, readOwn } from "../me/admit";
import { oneAccount } from "../me/schemas";
import { readOwnVotes } from "./read-votes";
import * as schemas from "./schemas";
import { addStatement, castVote } from "./write-votes";

const params = { id: "{own_assessment_id}" };

/** What a participant says of themes, and of what others added. */
export const ownVotesApi = new Api("Workshops: a participant's votes")
  .get(
    "/workshops/me/:id/votes",
    {
      summary: "The statements of open votings, in an order of the caller’s own",
      access: participants,
      params: oneAccount,
      admit: admitOnboarded,
      problems: ["not_onboarded"],
      responses: { 200: schemas.ownVotes },
      example: { params },
    },
    async ({ c, db, by, params }) =>
      c.json({ data: await readOwnVotes(db, (await readOwn(db, by, params.id)()).row) }),
  )
  .put(
    "/workshops/me/:id/votes/:stm",
    {
      summary: "Agree, disagree or pass",
      access: participants,
      params: schemas.ownStatement,
      admit: admitOnboarded,
      body: schemas.voteBody,
      problems: ["not_onboarded", "assessment_closed", "voting_closed"],
      responses: { 200: schemas.ownVoteRecord },
      example: { params: { ...params, stm: "{statement_id}" }, body: { vote: "agree" } },
    },
    async ({ c, db, by, params, body }) => {
      const account = await readOwn(db, by, params.id)();
      await castVote(db, by, account, params.stm, body.vote);
      const own = (await readOwnVotes(db, account.row)).find((one) => one.statement_id === params.stm);
      if (!own) throw notFound("There is no such statement.");
      return c.json(own);
    },
  )
  .post(
    "/workshops/me/:id/statements",
    {
      summary: "Add a statement of one’s own; others see it once a facilitator accepts it",
      access: participants,
      params: oneAccount,
      admit: admitOnboarded,
      body: schemas.newStatement,
      problems: ["not_onboarded", "assessment_closed", "voting_closed", "wrong_state"],
      responses: { 202: schemas.madeStatement },
      example: { params, body: { synthesis_id: "{voted_synthesis_id}", text: "The road comes first" } },
    },
    async (call) => {
      const { c, db, by, params, body } = call;
      const id = await idForCreate("statement", call);
      await addStatement(db, by, await readOwn(db, by, params.id)(), id, body);
      return c.json({ id }, 202);
    },
  );
