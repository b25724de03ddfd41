import { type FormState, freshForm } from "../../../web/ui";
import { passes } from "../../core/access/actor";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { listPage } from "../../core/http/list";
import { type PageCall, Pages } from "../../core/http/pages";
import { notFound, Problem } from "../../core/http/problem";
import { goTo, idOf, show } from "../../core/http/show";
import { admins, superAdmins } from "../access/rules";
import { rowsOf } from "../admin/page-calls";
import type { Question } from "../engine/question";
import { newestQuestionSet, questionsOf } from "../master/question-sets";
import { readMaster } from "../master/read-master";
import { fieldAt, formOf, questionIn, withQuestion } from "./question-form";
import { newQuestionSet } from "./schemas";
import { tryFormula } from "./try-formula";
import { OneQuestion } from "./views/one-question";
import { QuestionList, questionsPath } from "./views/question-list";
import { languageOf } from "./views/words-of";
import { createQuestionSet, findQuestionSet } from "./write-question-sets";

async function showList(call: PageCall<unknown>) {
  const query = call.c.req.query();
  const newest = await newestQuestionSet(call.db);
  const { version, questions } = await findQuestionSet(call.db, Number(query.version) || newest);
  const page = Math.max(1, Math.floor(Number(query.page)) || 1);
  const sorted = [...questions].sort((a, b) => a.id - b.id);
  const limit = rowsOf(query);
  const shown = sorted.slice((page - 1) * limit, page * limit);
  return show(call, {
    title: call.t("incomes.questions.title"),
    body: (
      <QuestionList
        version={version}
        newest={newest}
        questions={sorted}
        list={listPage(shown, { page, limit }, sorted.length)}
        query={query}
        trial={tryFormula(query, call.locale)}
        mayWrite={passes(call.person, superAdmins)}
      />
    ),
  });
}

/** The question of the newest version that the address names; null for a new one. */
async function askedFor(call: PageCall<unknown>) {
  const version = await newestQuestionSet(call.db);
  const questions = questionsOf(version);
  const number = idOf(call);
  if (number === "") return { version, questions, question: null };
  const question = questions.find(({ id }) => String(id) === number);
  if (!question) throw notFound();
  return { version, questions, question };
}

const freshQuestion = (questions: readonly Question[]) => ({
  id: String(Math.max(...questions.map(({ id }) => id)) + 1),
  unit: "currency",
});

async function showQuestion(call: PageCall<unknown>, refused: FormState["refused"] = null, status = 200) {
  const { version, questions, question } = await askedFor(call);
  const { categories } = await readMaster(call.db);
  const form = refused
    ? { values: refused.values, refused }
    : freshForm(question ? formOf(question) : freshQuestion(questions));
  return show(call, {
    title: question?.label[languageOf(call.locale)] ?? call.t("incomes.questions.new"),
    status,
    body: <OneQuestion {...{ form, question, questions, version, categories }} csrf={call.csrf} />,
  });
}

/** The newest version with what the form says, as the next. 409 where somebody else's came meanwhile. */
async function publish(call: PageCall<FormFields>) {
  const { version, questions, question } = await askedFor(call);
  const id = question ? String(question.id) : (call.form.id ?? "");
  const isGone = question !== null && call.form.remove !== undefined;
  const edited = questionIn({ ...call.form, id }, question);
  const next = isGone ? questions.filter((one) => one.id !== question.id) : withQuestion(questions, edited);
  const index = next.findIndex((one) => String(one.id) === id);
  const made = await attempt(call.form, async () => {
    if (question === null && questions.some((one) => String(one.id) === id)) {
      throw new Problem("validation_failed", "Give each question a number of its own.", {
        errors: [{ path: "id", message: "Give each question a number of its own." }],
      });
    }
    if (call.form.version !== String(version)) {
      throw new Problem("conflict", "Somebody else has published a version meanwhile. Look at it first.");
    }
    const body = parse(newQuestionSet, { questions: next });
    return createQuestionSet(call.db, call.by, await idFromForm("questionSet", call), body);
  });
  if (!made.done) {
    const errors = made.refused.errors.map(({ path, message }) => ({ path: fieldAt(path, index), message }));
    return showQuestion(call, { ...made.refused, errors }, made.status);
  }
  return goTo(call, questionsPath, call.t("incomes.questions.published", { version: made.value.version }));
}

export const questionSetPages = new Pages()
  .get(questionsPath, { access: admins }, showList)
  .get(`${questionsPath}/new`, { access: superAdmins }, (call) => showQuestion(call))
  .post(`${questionsPath}/new`, { access: superAdmins, form: fields }, publish)
  .get(`${questionsPath}/:id`, { access: superAdmins }, (call) => showQuestion(call))
  .post(`${questionsPath}/:id`, { access: superAdmins, form: fields }, publish);
