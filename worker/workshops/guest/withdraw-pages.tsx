import { fields } from "../../core/http/attempt";
import { found, type JudgedCall, Pages, tell } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { idOf } from "../../core/http/show";
import { ticked } from "../../core/http/typed";
import { everybody } from "../access/rules";
import { readOwn } from "../me/admit";
import { withdraw } from "../me/withdraw";
import { roleOf } from "../roles";
import { admitHere } from "./admit";

/** Of what only a participant sends, about their own account. */
export async function admitOwn(call: JudgedCall): Promise<undefined> {
  await admitHere(call);
  if (roleOf(call.actor) !== "participant") throw new Problem("forbidden", "You are not allowed to do this.");
}

/** Takes consent back, and leaves nothing where that is asked. */
export const withdrawPages = new Pages().post(
  "/mana/workshops/assessments/:id/participant/withdraw",
  { access: everybody, admit: admitOwn, form: fields },
  async (call) => {
    const { c, db, by, form, t } = call;
    const erase = ticked(form.erase);
    await withdraw(db, by, readOwn(db, by, idOf(call), { mayBeNew: true }), { erase });
    tell(c, t(erase ? "guest.erased" : "guest.withdrawn"));
    return found("/profile/");
  },
);
