import * as z from "zod";
import { name } from "../../core/http/fields";
import { stakeholderTypes } from "../stakeholder-types";
import { oneSynthesis } from "../syntheses/schemas";
import { workshopTypes } from "../workshop-types";
import { votes } from "./figures";

export const oneStatement = oneSynthesis.extend({ stm: z.string().max(64) });
export const ownStatement = z.object({ id: z.string().max(64), stm: z.string().max(64) });

export const votingBody = z.strictObject({ open: z.boolean() });

const vote = z.enum(votes);
const counts = { agree: z.int(), disagree: z.int(), pass: z.int() };

export const statementSources = ["theme", "participant"] as const;
export const statementStatuses = ["pending", "accepted", "rejected"] as const;

const statement = {
  id: z.string(),
  text: z.string(),
  source: z.enum(statementSources),
  status: z.enum(statementStatuses),
};
export const statementRecord = z.object(statement).meta({ id: "SynthesisStatement" });
export type StatementRecord = z.infer<typeof statementRecord>;

const nullable = { agree: z.int().nullable(), disagree: z.int().nullable(), pass: z.int().nullable() };

export const votingFigures = z.object({
  voters: z.int(),
  statements: z.array(
    z.object({
      ...statement,
      ...nullable,
      agreement: z.number().nullable(),
      groups: z.array(
        z.object({
          stakeholder_type: z.enum(stakeholderTypes),
          ...counts,
          agreement: z.number().nullable(),
        }),
      ),
      consensus: z.boolean().nullable(),
      divisive: z.boolean().nullable(),
    }),
  ),
});
export type VotingFigures = z.infer<typeof votingFigures>;

const ownVote = z.object({
  statement_id: z.string(),
  synthesis_id: z.string(),
  workshop: z.enum(workshopTypes),
  text: z.string(),
  vote: vote.nullable(),
});
export type OwnVote = z.infer<typeof ownVote>;
export const ownVotes = z.object({ data: z.array(ownVote) });
export const ownVoteRecord = ownVote;

export const voteBody = z.strictObject({ vote });
export const newStatement = z.strictObject({ synthesis_id: z.string().min(1).max(64), text: name(200) });
export const madeStatement = z.object({ id: z.string() });
