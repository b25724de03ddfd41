import type { JudgedCall } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";
import { admitFacilitating } from "../guest/admit";
import { workshopTyped } from "../me/admit";
import { type Account, findAccount } from "../progress/account";
import { settledAccount } from "../progress/settle-due";

const notThere = () => notFound("Participant not found");

const keyOf = ({ c }: Pick<JudgedCall, "c">) => ({
  assessmentId: c.req.param("id") ?? "",
  id: c.req.param("pid") ?? "",
});

/** Whose assessment it is, then whether there is such a participant in it, then whether there is such a workshop. */
export async function admitParticipantPage(call: JudgedCall): Promise<undefined> {
  await admitFacilitating(call);
  if (!(await findAccount(call.db, keyOf(call)))) throw notThere();
  const type = call.c.req.param("type");
  if (type !== undefined) workshopTyped(type);
}

/** The account that the address names, with what is due by the schedule. */
export const readAddressed = (call: Pick<JudgedCall, "c" | "db" | "now">) => async (): Promise<Account> => {
  const account = await settledAccount(call.db, keyOf(call), call.now);
  if (!account) throw notThere();
  return account;
};
