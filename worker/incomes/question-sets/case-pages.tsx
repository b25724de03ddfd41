import { type FormState, freshForm } from "../../../web/ui";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { goTo, show } from "../../core/http/show";
import { ticked, typedNumber } from "../../core/http/typed";
import { everybody } from "../access/rules";
import { lostWords } from "../frame/lost-words";
import { openCase } from "../frame/open-case";
import { casePath, casesPath } from "../frame/steps";
import { newestQuestionSet, questionsOf, readQuestionSet } from "../master/question-sets";
import { differencesBetween } from "./differences";
import { moveBody } from "./schemas";
import { MoveCase } from "./views/move-case";
import { moveCase } from "./write-question-sets";

async function showMove(
  call: PageCall<unknown>,
  { form, lost, status }: { form?: FormState; lost?: unknown; status?: number } = {},
) {
  const open = await openCase(call);
  if (!open.mayEdit) throw new Problem("forbidden", "Your right on this case is too low.");
  const { document } = open.found;
  const own = questionsOf(document.profile.question_set);
  const newest = await newestQuestionSet(call.db);
  const named = Number(form?.values.version ?? newest);
  const other = await readQuestionSet(call.db, named);
  return show(call, {
    title: call.t("incomes.questions.move_title"),
    isWork: true,
    status,
    body: (
      <MoveCase
        of={open}
        form={form ?? freshForm({ version: String(newest) })}
        newest={newest}
        chosen={other ? named : newest}
        differences={differencesBetween(own, other ?? questionsOf(newest))}
        lost={lostWords(own, document, lost, call.locale)}
        csrf={call.csrf}
      />
    ),
  });
}

async function move(call: PageCall<FormFields>) {
  const { caller, record } = await openCase(call);
  const moved = await attempt(call.form, () =>
    moveCase(
      call.db,
      call.by,
      caller,
      record.id,
      parse(moveBody, {
        version: typedNumber(call.form.version),
        confirm_loss: ticked(call.form.confirm_loss),
      }),
    ),
  );
  if (moved.done) {
    const version = moved.value.document.profile.question_set;
    return goTo(call, casePath(record.id, "drivers"), call.t("incomes.questions.moved", { version }));
  }
  const { refused, status, problem } = moved;
  return showMove(call, { form: { values: refused.values, refused }, lost: problem.members, status });
}

const at = `${casesPath}/cases/:id/question-set`;

/** Where a case is let follow another version of the questions. */
export const moveCasePages = new Pages()
  .get(at, { access: everybody }, (call) => showMove(call))
  .post(at, { access: everybody, form: fields }, move);
