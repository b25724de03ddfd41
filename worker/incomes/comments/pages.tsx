import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, show } from "../../core/http/show";
import { isAtLeast } from "../access/right";
import { everybody } from "../access/rules";
import { actOn } from "../admin/page-calls";
import { openCase } from "../frame/open-case";
import { casePath, casesPath } from "../frame/steps";
import { namesOf } from "../history/names-of";
import { listComments } from "./find-comments";
import { commentEdits, commentsQuery, newComment } from "./schemas";
import { Comments } from "./views/comments";
import { createComment, deleteComment, editComment, settleComment } from "./write-comments";

const at = `${casesPath}/cases/:id/comments`;

async function showComments(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const open = await openCase(call);
  const address = call.c.req.query();
  const comments = await listComments(call.db, open.record.id, readList(commentsQuery, address));
  const { key = "", segment_id = "" } = address;
  return show(call, {
    title: `${call.t("incomes.comments.title")}: ${open.record.name}`,
    isWork: true,
    status,
    body: (
      <Comments
        of={open}
        comments={comments}
        names={await namesOf(call, open.found)}
        query={address}
        form={{ values: refused?.values ?? { key, segment_id }, refused }}
        me={call.person.id}
        mayDeleteAll={isAtLeast(open.found.right, "assign")}
        csrf={call.csrf}
      />
    ),
  });
}

async function writeComment(call: PageCall<FormFields>) {
  const { db, by, form } = call;
  const { caller, record } = await openCase(call);
  const made = await attempt(form, async () => {
    const comment = parse(newComment, {
      ...{ text: form.text ?? "", segment_id: form.segment_id || null, key: form.key || null },
    });
    await createComment(db, by, caller, record.id, await idFromForm("comment", call), comment);
  });
  if (!made.done) return showComments(call, made.refused, made.status);
  return goTo(call, casePath(record.id, "comments"), call.t("incomes.comments.told_sent"));
}

type Told = "saved" | "deleted" | "resolved" | "reopened";

/** A change of one comment, and the page again. */
async function change(call: PageCall<FormFields>, told: Told) {
  const { db, by, form, c } = call;
  const { caller, record } = await openCase(call);
  const id = c.req.param("comment_id") ?? "";
  return actOn(call, casePath(record.id, "comments"), async () => {
    if (told === "saved") {
      const { text } = parse(commentEdits, { text: form.text ?? "" });
      await editComment(db, by, caller, record.id, id, text);
    } else if (told === "deleted") await deleteComment(db, by, caller, record.id, id);
    else await settleComment(db, by, caller, record.id, id, told === "resolved");
    return call.t(`incomes.comments.told_${told}`);
  });
}

const form = { access: everybody, form: fields };

export const commentPages = new Pages()
  .get(at, { access: everybody }, (call) => showComments(call))
  .post(at, form, writeComment)
  .post(`${at}/:comment_id`, form, (call) => change(call, "saved"))
  .post(`${at}/:comment_id/delete`, form, (call) => change(call, "deleted"))
  .post(`${at}/:comment_id/resolve`, form, (call) => change(call, "resolved"))
  .post(`${at}/:comment_id/reopen`, form, (call) => change(call, "reopened"));
