import { expect, it } from "vitest";
import { speaker } from "../web/i18n/translate";
import { titleOf } from "../worker/core/http/problem";
import { repositoryFiles } from "./source-files.ts";
import { sentencesIn } from "./words.ts";

// What guests may be told who read Filipino: on their own pages, at signing in, and where something went wrong.

const core = {
  http: [
    ...["app", "authenticate", "fault-words", "judge-before-verb", "limit-public", "limit-requests"],
    ...["missing-page", "pages", "parse", "problem", "read-body", "unavailable"],
  ],
  identity: [
    ...["change-password", "change-profile", "own-profile-pages", "password-pages", "password-policy"],
    ...["reset-password", "sign-in", "sign-in-links", "sign-in-pages", "throttle"],
  ],
};
const rooms = ["access", "answering", "answers", "entering", "gate", "guest", "me", "progress", "voting"];
const shared = [
  ...["problems", "questions/draft-check", "questions/strict-check", "registration/check-places"],
].map((name) => `worker/workshops/${name}.ts`);

const isTold = (file: string) =>
  Object.entries(core).some(([folder, names]) =>
    names.some((name) => file.replace(/x$/, "") === `worker/core/${folder}/${name}.ts`),
  ) ||
  rooms.some((room) => file.startsWith(`worker/workshops/${room}/`)) ||
  shared.includes(file);

/** What stands in these files for those who work here, and for programs. */
const othersAlone = new Set([
  "You must hold each of this person's roles, or one above it.",
  "The organisation must keep one administrator who can sign in.",
  "This person has a password, or is deactivated.",
  "There are as many webhooks as allowed. Delete one first.",
  "This webhook is disabled. Enable it first.",
  "There are as many saved views as allowed. Delete one first.",
  "This has changed since you read it. Read it again.",
  "This Idempotency-Key was sent with another request before. Use a new one.",
  "Staff and facilitators cannot be participants, nor participants facilitators.",
  "This participant has not given consent yet.",
  "Answers have been submitted here.",
  "This is in use.",
  "Who has other roles signs in with their own password.",
  "Tick that their consent is on paper.",
  "There is no such participant here.",
  "A theme is accepted as it is.",
]);

it("has its words in Filipino, too", () => {
  const say = speaker("fil");
  const files = repositoryFiles().filter(
    (file) =>
      isTold(file) &&
      /\.tsx?$/.test(file) &&
      !/\.test\.tsx?$|\/(words|islands|views)\/|mail-words/.test(file),
  );
  expect(files.length).toBeGreaterThan(60);
  const said = files.flatMap((file) => sentencesIn(file).map((sentence) => [sentence, file] as const));
  const unsaid = said.filter(([sentence]) => !othersAlone.has(sentence) && say(sentence) === sentence);
  expect(unsaid.map(([sentence, file]) => `${file} ${sentence}`)).toEqual([]);
  const titles = [400, 401, 403, 404, 405, 409, 410, 412, 413, 415, 422, 429, 500, 503].map(titleOf);
  expect(titles.filter((title) => say(title) === title)).toEqual([]);
});
