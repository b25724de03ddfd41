import type { FormFields } from "../../core/http/attempt";
import { isMultipart } from "../../core/http/multipart";
import { isScript, type PageCall, renderPage } from "../../core/http/pages";
import { isTooDeep, textOfHtml } from "../content/html";
import { casePath } from "../paths";
import { SignedOut } from "./views/signed-out";

/** What only carries a form, and what is no text of somebody's. */
const carried = /^(csrf|etag|version_id|do|idempotency_key|comment_id|language|case_type)$|source_id$/;

/** Texts that a form holds, each once, in its order. */
function textsIn(form: FormFields): string[] {
  const texts = Object.entries(form).flatMap(([name, value]) => {
    const isHtml = name.endsWith("description") && !isTooDeep(value);
    const text = isHtml ? textOfHtml(value) : value;
    return carried.test(name) || text.trim() === "" ? [] : [text.trim()];
  });
  return [...new Set(texts)];
}

/**
 * The page for who wrote in a form of a case longer than they were signed in: what was typed, the way to sign in beside
 * it, and the form again. Null where the form is none of ours.
 */
export async function showSignedOut(call: PageCall<FormFields>): Promise<Response | null> {
  const { c, form, t } = call;
  if (!form.version_id || isScript(c)) return null;
  const { csrf: _, ...values } = form;
  const { pathname, search } = new URL(c.req.url);
  return renderPage(c, {
    title: t("casebook.editor.out_title"),
    status: 401,
    headers: { "cache-control": "no-store" },
    body: (
      <SignedOut
        action={pathname + search}
        next={casePath(c.req.param("id") ?? "")}
        values={values}
        typed={textsIn(form)}
        isUpload={isMultipart(c.req.raw)}
      />
    ),
  });
}
